import type { Trilingual, Waiver } from '../definition/index.js';
import type { ArticleReference } from '../laws/index.js';
import type { DocumentEdit } from './document-edit.js';
import type { AnalysisModel } from './model.js';

/** An error blocks publication (unless it is waived); a warning is shown and does not. */
export type Severity = 'error' | 'warning';

/** A repair that a program can make on its own: what the button says and what it changes. */
export interface Fix {
  label: Trilingual;
  edits: readonly DocumentEdit[];
}

/** Something in a definition that is against a rule, said so that the person who draws it can mend it. */
export interface Finding {
  /** The code of the rule, stable: waivers and other tools refer to it. */
  rule: string;
  severity: Severity;
  /** JSON pointer (RFC 6901) to the place in the document. */
  path: string;
  /** The phase or transition of the chart that it belongs to. */
  nodeId?: string;
  text: Trilingual;
  /** The article of the law behind the rule, as it is printed. */
  article?: string;
  /** That article as a place in a norm, by which its text is found; absent for norms without one (RGPD). */
  reference?: ArticleReference;
  fix?: Fix;
  /** Set when the town set this finding aside: it is shown and blocks nothing. */
  waiver?: Waiver;
}

/** What one rule says of one place; its code and severity come from the rule, and its article unless it names another. */
export type RuleFinding = Pick<Finding, 'path' | 'text'> &
  Partial<Pick<Finding, 'nodeId' | 'fix' | 'article'>>;

/** One check over a definition. `check` reads the model and nothing else. */
export interface Rule {
  code: string;
  severity: Severity;
  article?: string;
  check(model: AnalysisModel): Iterable<RuleFinding>;
}
