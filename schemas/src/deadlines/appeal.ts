/** Terms of the administrative appeals of Ley 39/2015 (arts. 117, 121 to 126). The court's term is not counted here. */
import type { Calendar } from './calendar.js';
import type { IsoDate } from './civil-date.js';
import { type DueDate, dueDate } from './due-date.js';
import { type ExplanationStep, lpac } from './explanation.js';
import { type MaximumTerm, maximumTerm } from './maximum-term.js';
import type { Term } from './term.js';
import { say } from './wording.js';

/** `reviewOfFact`: extraordinary review for error of fact (125.1.a); `reviewOther`: its other grounds. */
export type AppealKind = 'reposicion' | 'alzada' | 'reviewOfFact' | 'reviewOther';

interface AppealRule {
  readonly file: Term;
  readonly fileArticle: string;
  readonly resolve: Term;
  readonly resolveArticle: string;
  /** Against an act presumed by silence it may be filed at any time. */
  readonly anyTimeIfPresumed: boolean;
}

const RULES: Readonly<Record<AppealKind, AppealRule>> = {
  reposicion: {
    file: { amount: 1, unit: 'months' },
    fileArticle: '124.1',
    resolve: { amount: 1, unit: 'months' },
    resolveArticle: '124.2',
    anyTimeIfPresumed: true,
  },
  alzada: {
    file: { amount: 1, unit: 'months' },
    fileArticle: '122.1',
    resolve: { amount: 3, unit: 'months' },
    resolveArticle: '122.2',
    anyTimeIfPresumed: true,
  },
  reviewOfFact: {
    file: { amount: 4, unit: 'years' },
    fileArticle: '125.2',
    resolve: { amount: 3, unit: 'months' },
    resolveArticle: '126.3',
    anyTimeIfPresumed: false,
  },
  reviewOther: {
    file: { amount: 3, unit: 'months' },
    fileArticle: '125.2',
    resolve: { amount: 3, unit: 'months' },
    resolveArticle: '126.3',
    anyTimeIfPresumed: false,
  },
};

/** Until when an appeal may be filed: a due date, or any time against a presumed act. */
export type AppealFiling =
  | { readonly anyTime: false; readonly dueDate: DueDate; readonly article: string }
  | { readonly anyTime: true; readonly article: string; readonly step: ExplanationStep };

/** `from`: notification of the express act, or knowledge of the ground (125.2); absent for a presumed act. */
export function appealFiling(
  kind: AppealKind,
  from: IsoDate | undefined,
  calendar: Calendar,
  extraCalendar?: Calendar,
): AppealFiling {
  const rule = RULES[kind];
  const article = lpac(rule.fileArticle);
  if (from !== undefined) {
    return { anyTime: false, article, dueDate: dueDate({ from, term: rule.file, calendar, extraCalendar }) };
  }
  if (!rule.anyTimeIfPresumed) {
    throw new RangeError(
      'An extraordinary review has a term: give the day from which it counts (art. 125.2).',
    );
  }
  const text = say(
    'No hay resolución expresa: se puede recurrir en cualquier momento.',
    'No hi ha resolució expressa: es pot recórrer en qualsevol moment.',
    'There is no express resolution: an appeal may be filed at any time.',
  );
  return { anyTime: true, article, step: { code: 'anyTime', article, text, dates: [] } };
}

export interface AppealResolutionRequest {
  readonly kind: AppealKind;
  /** Entry of the appeal in the register. */
  readonly filedOn: IsoDate;
  /** True for an alzada against an act dismissed by silence: silence then grants it (24.1, third paragraph). */
  readonly againstNegativeSilence?: boolean;
  readonly calendar: Calendar;
  readonly metOn?: IsoDate;
  readonly asOf?: IsoDate;
}

/** The term to resolve and notify the appeal, and its silence: dismissed, save the double silence of an alzada. */
export function appealResolution(
  request: AppealResolutionRequest,
): MaximumTerm & { readonly article: string } {
  const { kind, filedOn, againstNegativeSilence = false, calendar, metOn, asOf } = request;
  const rule = RULES[kind];
  return {
    ...maximumTerm({
      initiation: 'onRequest',
      startedOn: filedOn,
      term: rule.resolve,
      silence: kind === 'alzada' && againstNegativeSilence ? 'granted' : 'dismissed',
      calendar,
      metOn,
      asOf,
    }),
    article: lpac(rule.resolveArticle),
  };
}

/** The day after whose end the act is suspended if nobody has answered the request to suspend it (art. 117.3). */
export function automaticSuspensionOn(requestedOn: IsoDate, calendar: Calendar): DueDate {
  return dueDate({ from: requestedOn, term: { amount: 1, unit: 'months' }, calendar });
}
