/**
 * A page: its title says the thing, then its status as a tag; then its own places.
 *
 * The h1 takes the focus when the place changes (the shell sees to it), so it is
 * focusable and its id is fixed. The window's title follows it.
 */
import type { ReactNode } from 'react';

export interface PagePlace {
  readonly label: string;
  /** A hash, as '#meetings/meeting:…/papers'. */
  readonly href: string;
  readonly current: boolean;
  readonly count?: number;
}

export interface PageProps {
  readonly title: string;
  /** A word above the title: what kind of thing this is, or whose. */
  readonly caption?: string | undefined;
  /** Its status, as <Tag>. */
  readonly tag?: ReactNode;
  readonly places?: readonly PagePlace[];
  /** Buttons beside the title: at most one primary. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

export const PAGE_TITLE_ID = 'page-title';

export function Page({ title, caption, tag, places = [], actions, children }: PageProps) {
  return (
    <div className="ma-page">
      <title>{`${title} – Matters Arising`}</title>
      <div className="ma-page__head">
        <div className="ma-page__title">
          {caption ? <span className="govuk-caption-m">{caption}</span> : null}
          <h1 id={PAGE_TITLE_ID} tabIndex={-1} className="govuk-heading-l">
            {title}
          </h1>
          {tag}
        </div>
        {actions ? <div className="ma-page__actions">{actions}</div> : null}
      </div>
      {places.length > 0 ? (
        <nav className="moj-sub-navigation" aria-label={`Parts of ${title}`}>
          <ul className="moj-sub-navigation__list">
            {places.map((place) => (
              <li key={place.href} className="moj-sub-navigation__item">
                <a
                  className="moj-sub-navigation__link"
                  href={place.href}
                  aria-current={place.current ? 'page' : undefined}
                >
                  {place.label}
                  {place.count === undefined ? null : ` (${place.count})`}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      {children}
    </div>
  );
}
