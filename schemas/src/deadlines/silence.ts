/** What follows when the maximum term ends with nothing decided and notified (arts. 24 and 25). */
import type { Calendar } from './calendar.js';
import { type IsoDate, toDay } from './civil-date.js';
import { dueDate } from './due-date.js';
import { type ExplanationStep, lpac } from './explanation.js';
import type { Texts } from './texts.js';
import { longDate, say } from './wording.js';

export type Initiation = 'exOfficio' | 'onRequest';

/** `granted` and `dismissed` are silence, `lapse` is caducidad, `none`: the procedure has no such effect (art. 21.1). */
export type SilenceEffect = 'granted' | 'dismissed' | 'lapse' | 'none';

/** What a late resolution may still say: only confirm (24.3.a), anything (24.3.b, 25.1.a), or archive (25.1.b). */
export type LateResolution = 'confirmOnly' | 'free' | 'archiveOnly';

export interface Silence {
  readonly effect: Exclude<SilenceEffect, 'none'>;
  /** It is produced at the end of this day. */
  readonly producedOn: IsoDate;
  readonly lateResolution: LateResolution;
  /** Last day to issue the certificate ex officio (24.4); only for silence of applications. */
  readonly certificateDue?: IsoDate;
  readonly step: ExplanationStep;
}

const CERTIFICATE_DAYS = 15;

const MEANING: Readonly<Record<Exclude<SilenceEffect, 'none'>, Texts>> = {
  granted: say(
    'la petición se entiende aceptada; la resolución tardía solo puede confirmarlo',
    "la petició s'entén acceptada; la resolució tardana només pot confirmar-ho",
    'the application is taken as granted; a late resolution can only confirm it',
  ),
  dismissed: say(
    'se puede entender que la respuesta es no y recurrir; sigue habiendo obligación de resolver',
    'es pot entendre que la resposta és no i recórrer; continua havent-hi obligació de resoldre',
    'the answer may be taken as no and appealed; the duty to resolve remains',
  ),
  lapse: say(
    'el procedimiento caduca y se archiva',
    "el procediment caduca i s'arxiva",
    'the procedure lapses and is closed',
  ),
};

function articleOf(initiation: Initiation, effect: Exclude<SilenceEffect, 'none'>): string {
  if (effect === 'lapse') return '25.1.b';
  return initiation === 'exOfficio' ? '25.1.a' : '24.1';
}

/**
 * The silence produced at the end of the due day. Throws `RangeError` where the law knows no such effect: lapse of an
 * application by the mere end of the maximum term, or a grant of its own motion.
 */
export function silenceAt(
  due: IsoDate,
  initiation: Initiation,
  effect: Exclude<SilenceEffect, 'none'>,
  calendar: Calendar,
): Silence {
  if (
    (initiation === 'onRequest' && effect === 'lapse') ||
    (initiation === 'exOfficio' && effect === 'granted')
  ) {
    throw new RangeError(
      initiation === 'onRequest'
        ? 'An application does not lapse at the end of the maximum term: silence grants or dismisses it (art. 24.1).'
        : 'A procedure of the own motion is never granted by silence: it is dismissed or it lapses (art. 25.1).',
    );
  }
  const when = longDate(toDay(due));
  const meaning = MEANING[effect];
  const step: ExplanationStep = {
    code: effect === 'lapse' ? 'lapsed' : 'silence',
    article: lpac(articleOf(initiation, effect)),
    text: say(
      `El ${when.es} acabó el plazo máximo sin resolución notificada: ${meaning.es}.`,
      `El ${when['ca-valencia']} va acabar el termini màxim sense resolució notificada: ${meaning['ca-valencia']}.`,
      `On ${when.en} the maximum term ended with no resolution notified: ${meaning.en}.`,
    ),
    dates: [due],
  };
  const lateResolution = effect === 'granted' ? 'confirmOnly' : effect === 'lapse' ? 'archiveOnly' : 'free';
  const base: Silence = { effect, producedOn: due, lateResolution, step };
  if (initiation === 'exOfficio') return base;
  const certificate = dueDate({
    from: due,
    term: { amount: CERTIFICATE_DAYS, unit: 'workingDays' },
    calendar,
  });
  return { ...base, certificateDue: certificate.due };
}
