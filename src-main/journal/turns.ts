/** Work that must not overlap, done in the order it was asked for. A failure is its asker's own and stops nobody behind it. */
export function makeTurns(): <Answer>(work: () => Promise<Answer>) => Promise<Answer> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  };
}
