/** The sentences of a notification, each with its article. Wording only. */
import { type IsoDate, toDay } from './civil-date.js';
import { type ExplanationStep, lpac, type Warning } from './explanation.js';
import type { EffectKind } from './notification.js';
import type { AttemptFlaw } from './paper-attempts.js';
import type { Texts } from './texts.js';
import { longDate, say } from './wording.js';

const EFFECTS: Readonly<Record<EffectKind, { article: string; text: Texts }>> = {
  accessed: {
    article: '43.2',
    text: say('la persona la abrió', 'la persona la va obrir', 'the person opened it'),
  },
  rejected: {
    article: '41.5',
    text: say('la persona la rechazó', 'la persona la va rebutjar', 'the person rejected it'),
  },
  deemedRejected: {
    article: '43.2',
    text: say(
      'pasaron diez días naturales sin abrirla y se entiende rechazada',
      "van passar deu dies naturals sense obrir-la i s'entén rebutjada",
      'ten calendar days passed without opening it and it counts as rejected',
    ),
  },
  delivered: {
    article: '42.2',
    text: say('se entregó en papel', 'es va entregar en paper', 'it was delivered on paper'),
  },
  refused: {
    article: '41.5',
    text: say(
      'la persona no quiso recibirla',
      'la persona no va voler rebre-la',
      'the person refused to take it',
    ),
  },
  published: {
    article: '44',
    text: say('se publicó en el BOE', 'es va publicar en el BOE', 'it was published in the BOE'),
  },
};

/** The day from which the person's terms count, and why; `several`: more than one channel took effect (41.7). */
export function effectStep(kind: EffectKind, on: IsoDate, several: boolean): ExplanationStep {
  const { article, text } = EFFECTS[kind];
  const when = longDate(toDay(on));
  const first = several
    ? say(
        ' Cuenta lo que ocurrió primero.',
        ' Compta el que va ocórrer primer.',
        ' What happened first counts.',
      )
    : say('', '', '');
  return {
    code: kind,
    article: lpac(several ? `${article}, 41.7` : article),
    text: say(
      `La notificación cuenta desde el ${when.es}: ${text.es}.${first.es}`,
      `La notificació compta des del ${when['ca-valencia']}: ${text['ca-valencia']}.${first['ca-valencia']}`,
      `The notification counts from ${when.en}: ${text.en}.${first.en}`,
    ),
    dates: [on],
  };
}

/** Put at disposal; with the last day to open it if the ten days run. */
export function availableStep(availableOn: IsoDate, opensUntil: IsoDate | undefined): ExplanationStep {
  const when = longDate(toDay(availableOn));
  if (opensUntil === undefined) {
    return {
      code: 'availableOnly',
      article: lpac('42.1'),
      text: say(
        `Está en la sede desde el ${when.es}. Si no la abre, no se entiende rechazada: hay que entregarla en papel.`,
        `Està en la seu des del ${when['ca-valencia']}. Si no l'obri, no s'entén rebutjada: cal entregar-la en paper.`,
        `It is on the electronic office since ${when.en}. If it is not opened it does not count as rejected: it must go on paper.`,
      ),
      dates: [availableOn],
    };
  }
  const last = longDate(toDay(opensUntil));
  return {
    code: 'available',
    article: lpac('43.2'),
    text: say(
      `Se puso a disposición el ${when.es}. Puede abrirse hasta el ${last.es}; después se entiende rechazada.`,
      `Es va posar a disposició el ${when['ca-valencia']}. Es pot obrir fins al ${last['ca-valencia']}; després s'entén rebutjada.`,
      `It was put at disposal on ${when.en}. It can be opened until ${last.en}; after that it counts as rejected.`,
    ),
    dates: [availableOn, opensUntil],
  };
}

/** Written by a person of the office, it left on paper. */
export function postedStep(postedOn: IsoDate): ExplanationStep {
  const when = longDate(toDay(postedOn));
  return {
    code: 'posted',
    article: lpac('42.2'),
    text: say(
      `Salió en papel el ${when.es}, escrita por una persona de la oficina. Cuenta desde que se entrega: hay que apuntar cada intento.`,
      `Va eixir en paper el ${when['ca-valencia']}, escrita per una persona de l'oficina. Compta des que s'entrega: cal apuntar cada intent.`,
      `It left on paper on ${when.en}, written by a person of the office. It counts from its delivery: each attempt must be recorded.`,
    ),
    dates: [postedOn],
  };
}

/** Two valid attempts failed: the BOE is next. */
export function paperStep(first: IsoDate, second: IsoDate): ExplanationStep {
  const a = longDate(toDay(first));
  const b = longDate(toDay(second));
  return {
    code: 'twoAttempts',
    article: lpac('42.2'),
    text: say(
      `Se intentó entregar el ${a.es} y el ${b.es}, y no había nadie. Se publica un anuncio en el BOE (art. 44).`,
      `Es va intentar entregar el ${a['ca-valencia']} i el ${b['ca-valencia']}, i no hi havia ningú. Es publica un anunci en el BOE (art. 44).`,
      `Delivery was attempted on ${a.en} and on ${b.en}, and nobody was there. A notice goes in the BOE (art. 44).`,
    ),
    dates: [first, second],
  };
}

/** Nobody was there at the first attempt. */
export function secondAttemptStep(first: IsoDate, limit: IsoDate): ExplanationStep {
  const a = longDate(toDay(first));
  const b = longDate(toDay(limit));
  return {
    code: 'secondAttemptDue',
    article: lpac('42.2'),
    text: say(
      `El ${a.es} no había nadie. Hay que repetir el intento antes de que acabe el ${b.es}, al otro lado de las 15:00 y con tres horas de diferencia.`,
      `El ${a['ca-valencia']} no hi havia ningú. Cal repetir l'intent abans que acabe el ${b['ca-valencia']}, a l'altre costat de les 15:00 i amb tres hores de diferència.`,
      `On ${a.en} nobody was there. Try again before the end of ${b.en}, on the other side of 15:00 and three hours apart.`,
    ),
    dates: [first, limit],
  };
}

/** The person or the place is unknown. */
export function unknownAddressStep(): ExplanationStep {
  return {
    code: 'unknownAddress',
    article: lpac('44'),
    text: say(
      'La persona es desconocida en esa dirección: se publica un anuncio en el BOE.',
      'La persona és desconeguda en eixa adreça: es publica un anunci en el BOE.',
      'The person is unknown at that address: a notice goes in the BOE.',
    ),
    dates: [],
  };
}

/** Nothing has been sent yet. */
export function notSentStep(): ExplanationStep {
  return {
    code: 'notSent',
    article: lpac('40.2'),
    text: say(
      'Todavía no se ha enviado: hay diez días hábiles desde que se dicta el acto.',
      "Encara no s'ha enviat: hi ha deu dies hàbils des que es dicta l'acte.",
      'It has not been sent yet: there are ten working days from the date of the act.',
    ),
    dates: [],
  };
}

const FLAWS: Readonly<Record<AttemptFlaw, Texts>> = {
  sameSideOfThreePm: say(
    'los dos fueron antes de las 15:00, o los dos después',
    'els dos van ser abans de les 15:00, o els dos després',
    'both were before 15:00, or both after',
  ),
  lessThanThreeHours: say(
    'pasaron menos de tres horas entre los dos',
    'van passar menys de tres hores entre els dos',
    'less than three hours passed between them',
  ),
  tooLate: say(
    'fue después de los tres días siguientes al primero',
    'va ser després dels tres dies següents al primer',
    'it came after the three days that follow the first',
  ),
};

/** Why the second attempt does not count. */
export function flawStep(flaw: AttemptFlaw, second: IsoDate, limit: IsoDate): ExplanationStep {
  const when = longDate(toDay(second));
  const why = FLAWS[flaw];
  return {
    code: flaw,
    article: lpac('42.2'),
    text: say(
      `El segundo intento, del ${when.es}, no vale: ${why.es}.`,
      `El segon intent, del ${when['ca-valencia']}, no val: ${why['ca-valencia']}.`,
      `The second attempt, of ${when.en}, does not count: ${why.en}.`,
    ),
    dates: [second, limit],
  };
}

/** The law asks for three hours between the attempts; on different days a stricter reading compares their hours. */
export function closeByClockWarning(first: IsoDate, second: IsoDate): Warning {
  const a = longDate(toDay(first));
  const b = longDate(toDay(second));
  return {
    code: 'attemptsCloseByClock',
    text: say(
      `Los intentos del ${a.es} y del ${b.es} fueron a horas separadas por menos de tres: una lectura estricta del art. 42.2 podría no aceptarlos.`,
      `Els intents del ${a['ca-valencia']} i del ${b['ca-valencia']} van ser a hores separades per menys de tres: una lectura estricta de l'art. 42.2 podria no acceptar-los.`,
      `The attempts of ${a.en} and ${b.en} were at hours less than three apart: a strict reading of art. 42.2 might not accept them.`,
    ),
    brief: say('Intentos dudosos.', 'Intents dubtosos.', 'Doubtful attempts.'),
  };
}

/** The law leaves open which day counts as rejected: the earlier is shown, the later waited for before any loss. */
export function openDayStep(earliest: IsoDate, latest: IsoDate, lossAfter: IsoDate): ExplanationStep {
  const [a, b, c] = [earliest, latest, lossAfter].map((date) => longDate(toDay(date))) as [
    Texts,
    Texts,
    Texts,
  ];
  return {
    code: 'openDay',
    article: lpac('43.2'),
    text: say(
      `La ley no deja claro si el rechazo es del ${a.es} o del ${b.es}: se cuenta desde el primero, y nada se da por perdido antes de acabar el ${c.es}.`,
      `La llei no deixa clar si el rebuig és del ${a['ca-valencia']} o del ${b['ca-valencia']}: es compta des del primer, i res es dona per perdut abans d'acabar el ${c['ca-valencia']}.`,
      `The law leaves open whether the rejection is of ${a.en} or of ${b.en}: it is counted from the first, and nothing is taken as lost before the end of ${c.en}.`,
    ),
    dates: [earliest, latest, lossAfter],
  };
}
