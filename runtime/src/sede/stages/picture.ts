/** Legal stages of a procedure (Ley 39/2015, title IV). */
export type LegalStage = 'initiation' | 'instruction' | 'finalisation';

/** Where a file stands in a step, when the picture is of a file and not of a procedure. */
export type StepState = 'done' | 'now' | 'todo' | 'notNeeded';

/** Another way out of a step. */
export type PictureBranch = {
  readonly label: string;
  readonly note?: string | undefined;
  /** `back` returns to the step it left; `on` joins the usual way again further on; `end` leads away from it. */
  readonly leads: 'back' | 'on' | 'end';
  /** Who does what the branch says; an ending is drawn as such whoever brings it. */
  readonly actor: 'town' | 'citizen';
};

/** One step of the main line. */
export type PictureStep = {
  readonly stage: LegalStage;
  readonly label: string;
  /** A few words: the term, or what is asked. */
  readonly note?: string | undefined;
  /** Steps of the citizen are drawn in the colour of "your turn". */
  readonly actor: 'town' | 'citizen';
  readonly state?: StepState | undefined;
  readonly branches?: readonly PictureBranch[] | undefined;
};

/** A plain list of steps in order of the usual way: what the stages picture draws and the text alternative says. */
export type StagesPicture = {
  /** Of what: "la bonificación de la tasa de basura". */
  readonly name: string;
  readonly steps: readonly PictureStep[];
};
