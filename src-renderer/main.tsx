/**
 * Where the window begins: it mounts the app, and nothing else.
 *
 * The app is fetched after Zod has been told not to write its own code. Imported
 * beside it, the app's schemas may stand in a part of the program that is run first.
 */
import '#app/without-eval.ts';
import '#ui/look.ts';

const [{ createRoot }, { App }, { beginSession }] = await Promise.all([
  import('react-dom/client'),
  import('#app/app.tsx'),
  import('#app/start-up.ts'),
]);
const place = document.getElementById('app');
if (place) createRoot(place).render(<App session={beginSession()} />);
