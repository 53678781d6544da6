/**
 * What the computer's side answers, for a screen: asked when it appears, and asked again on demand.
 *
 * Live queries cannot see the host, so this is the one effect here that is not
 * about focus. Undefined until the first answer; an answer that comes after the
 * screen has gone is dropped. `ask` comes from useCallback: a new one asks anew.
 */
import { useEffect, useState } from 'react';

export function useAnswer<Value>(ask: (round: number) => Promise<Value>): readonly [Value | undefined, () => void] {
  const [answer, setAnswer] = useState<Value | undefined>(undefined);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isShown = true;
    void ask(round).then((value) => {
      if (isShown) setAnswer(() => value);
    });
    return () => {
      isShown = false;
    };
  }, [ask, round]);
  return [answer, () => setRound(round + 1)];
}
