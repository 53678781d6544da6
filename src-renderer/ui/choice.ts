/** One thing to choose from several: what is kept, what is read, and a word more where it helps. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly detail?: string;
}
