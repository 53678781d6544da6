/** Files that the bundler turns into modules: style sheets, addresses, raw text. */
declare module '*.css';
declare module '*.scss';
