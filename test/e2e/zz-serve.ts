import { startApp } from './fixtures.ts';

const app = await startApp(['--remote-debugging-port=9355']);
const page = await app.openWindow();
await page.getByRole('button', { name: 'Open the sample programme' }).click();
await page.getByRole('heading', { level: 1 }).waitFor();
console.log('ready', app.origin, app.dataFolder);
setInterval(() => {
  if (app.problems.length) console.log('PROBLEM', app.problems.splice(0).join('\n'));
}, 1000);
await new Promise(() => undefined);
