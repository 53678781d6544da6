/** True once something has gone on for so many milliseconds; false again when it stops. */
import { useEffect, useState } from 'react';

export function useOldEnough(going: boolean, after: number): boolean {
  const [old, setOld] = useState(false);
  useEffect(() => {
    if (!going) {
      setOld(false);
      return;
    }
    const timer = setTimeout(() => setOld(true), after);
    return () => clearTimeout(timer);
  }, [going, after]);
  return old;
}
