/**
 * How a command speaks: its answer on stdout, anything else on stderr.
 *
 * A command that cannot do what was asked throws a `CannotDo` with one sentence
 * that says what to do; `Misuse` is the same for a command that was called
 * wrongly. Exit 1 and 2. Any other error is a bug and says so.
 */
export class CannotDo extends Error {
  readonly exitCode: number = 1;
}

export class Misuse extends CannotDo {
  override readonly exitCode = 2;
}

export interface Voice {
  /** The answer. Nothing else may be written here. */
  readonly answer: (text: string) => void;
  /** What a person watching wants to know. */
  readonly remark: (text: string) => void;
}

export const voice: Voice = {
  answer: (text) => process.stdout.write(`${text}\n`),
  remark: (text) => process.stderr.write(`${text}\n`),
};
