/** Where the window begins: it mounts the app, and nothing else. */
import { createRoot } from 'react-dom/client';

const place = document.getElementById('app');
if (place) createRoot(place).render(<p>Matters Arising</p>);
