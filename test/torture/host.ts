/** The browser host as it ships, serving the burst page, opening no window of its own. */
import { runBrowserHost } from '#main/browser-host/run.ts';

const [dataFolder = '', rendererRoot = '', port = ''] = process.argv.slice(2);
const end = await runBrowserHost({
  dataFolder,
  folderWarning: null,
  rendererRoot,
  port: Number(port),
  program: null,
  asRoot: false,
  say: (sentence) => console.log(sentence),
});
process.exitCode = end.code;
