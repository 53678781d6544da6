/**
 * The look: GOV.UK Frontend, then MOJ Frontend, then what is our own.
 *
 * The build takes GOV.UK's own typeface, crest and pictures out of the first two
 * (electron.vite.config.ts): they belong to GOV.UK, and this app is not it. Arial
 * stands in. The order is the cascade's, so it is kept here and nowhere else.
 */
import 'govuk-frontend/dist/govuk/govuk-frontend.min.css';
import '@ministryofjustice/frontend/moj/moj-frontend.min.css';
import './look.css';
import './look-tables.css';
import './look-window.css';
