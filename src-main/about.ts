/** The application's name and release, as package.json has them at build time. */
import { productName, version } from '../package.json';

export const PRODUCT = productName;
export const VERSION = version;
