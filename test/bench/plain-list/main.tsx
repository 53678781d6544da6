/** The rival: 300 entries as a competent programmer would first write them, each a controlled field of one list. */
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

function Entries({ start }: { readonly start: readonly { readonly id: number; readonly text: string }[] }) {
  const [entries, setEntries] = useState(start);
  return entries.map((entry) => (
    <div key={entry.id}>
      <label>
        {`3.${entry.id + 1}`}
        <textarea
          rows={2}
          value={entry.text}
          onChange={(event) =>
            setEntries(entries.map((each) => (each.id === entry.id ? { ...each, text: event.target.value } : each)))
          }
        />
      </label>
    </div>
  ));
}

const start = Array.from({ length: 300 }, (_, id) => ({
  id,
  text: `Entry ${id}: members noted the report of the director, and asked for the figures.`,
}));
const place = document.getElementById('root');
if (place) createRoot(place).render(<Entries start={start} />);
