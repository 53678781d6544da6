/** Where the window begins: it mounts the app, and nothing else. */
import '#app/without-eval.ts';
import { createRoot } from 'react-dom/client';
import { App } from '#app/app.tsx';
import '#ui/look.ts';
import { beginSession } from '#app/start-up.ts';

const place = document.getElementById('app');
if (place) createRoot(place).render(<App session={beginSession()} />);
