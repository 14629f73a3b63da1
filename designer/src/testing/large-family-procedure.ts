import type {
  LegalStage,
  LocalizedText,
  Phase,
  Procedure,
  Transition,
  Trigger,
} from '@oficio/schemas/definition';
import { blankProcedure } from '../procedures/blank-procedure';

const t = (es: string): LocalizedText => ({ es, 'ca-valencia': es });

function exit(id: string, target: string[], trigger: Trigger, label?: string): Transition {
  return {
    id,
    trigger,
    target,
    type: 'external',
    steps: [],
    opensFile: false,
    ...(label ? { label: t(label) } : {}),
  };
}
const citizen = (action: 'confirm' | 'refuse' | 'submit'): Trigger => ({ kind: 'citizen', action });
const deadline = (id: string): Trigger => ({ kind: 'deadline', deadline: id });

function phase(
  id: string,
  name: string,
  stage: LegalStage | undefined,
  days: number,
  transitions: Transition[],
): Phase {
  return {
    kind: 'simple',
    id,
    name: t(name),
    ...(stage ? { stage } : {}),
    ...(days ? { term: { amount: days, unit: 'workingDays' as const } } : {}),
    visibleToCitizen: true,
    onEntry: [],
    onExit: [],
    transitions,
  };
}
function ending(
  id: string,
  name: string,
  outcome: 'granted' | 'refused' | 'withdrawn' | 'offerEnded',
): Phase {
  return {
    kind: 'final',
    id,
    name: t(name),
    stage: 'finalisation',
    outcome,
    visibleToCitizen: true,
    onEntry: [],
    onExit: [],
    transitions: [],
  };
}

/** A chart with every kind of thing that the drawing has to show: parts at once, loops, returns, endings. */
export function largeFamilyProcedure(): Procedure {
  const base = blankProcedure('large-family', t('Bonificación IBI familia numerosa'));
  const proposal = {
    ...phase('proposal', 'Propuesta enviada', 'initiation', 10, [
      exit('p_confirm', ['check'], citizen('confirm'), 'la persona confirma'),
      exit('p_refuse', ['renounced'], citizen('refuse'), 'la persona dice que no la quiere'),
      exit('p_wait', ['reminder'], deadline('answer'), 'pasan 10 días hábiles'),
    ]),
    unit: 'office',
  } as Phase;
  const check: Phase = {
    kind: 'parallel',
    id: 'check',
    name: t('Comprobación'),
    stage: 'instruction',
    visibleToCitizen: true,
    onEntry: [],
    onExit: [],
    transitions: [
      exit(
        'c_missing',
        ['mend'],
        { kind: 'answer', dataNeed: 'title', result: 'unavailable' },
        'falta un dato',
      ),
      exit('c_done', ['draft'], { kind: 'done' }, 'acaban las dos partes'),
    ],
    phases: [
      {
        kind: 'compound',
        id: 'data',
        name: t('Verificación de datos'),
        visibleToCitizen: true,
        onEntry: [],
        onExit: [],
        transitions: [],
        initial: 'title',
        phases: [
          phase('title', 'Título en vigor', undefined, 5, [
            exit(
              't_ok',
              ['register'],
              { kind: 'answer', dataNeed: 'title', result: 'verified' },
              'está vigente',
            ),
          ]),
          phase('register', 'Padrón y titularidad', undefined, 1, [
            exit('r_ok', ['dataDone'], { kind: 'always' }, 'coincide'),
          ]),
          {
            kind: 'final',
            id: 'dataDone',
            name: t('Comprobado'),
            visibleToCitizen: true,
            onEntry: [],
            onExit: [],
            transitions: [],
          },
        ],
      },
      {
        kind: 'compound',
        id: 'report',
        name: t('Informe'),
        visibleToCitizen: true,
        onEntry: [],
        onExit: [],
        transitions: [],
        initial: 'technical',
        phases: [
          phase('technical', 'Informe técnico', undefined, 10, [
            exit('i_ok', ['reportDone'], { kind: 'officer', task: 'propose', outcome: 'signed' }, 'se emite'),
          ]),
          {
            kind: 'final',
            id: 'reportDone',
            name: t('Emitido'),
            visibleToCitizen: true,
            onEntry: [],
            onExit: [],
            transitions: [],
          },
        ],
      },
    ],
  };
  return {
    ...base,
    entries: base.entries.map((entry) => ({ ...entry, phase: 'detected' })),
    chart: {
      transitions: [
        exit(
          'any_death',
          ['renounced'],
          { kind: 'message', message: 'death', correlateBy: 'person' },
          'fallece la persona',
        ),
      ],
      phases: [
        phase('detected', 'Detectada', 'initiation', 0, [
          exit('d_ok', ['proposal'], { kind: 'always' }, 'cumple los requisitos'),
        ]),
        proposal,
        phase('reminder', 'Recordatorio', 'initiation', 10, [
          exit('m_confirm', ['check'], citizen('confirm'), 'la persona confirma'),
          exit('m_wait', ['unanswered'], deadline('second'), 'pasan otros 10 días hábiles'),
        ]),
        check,
        phase('mend', 'Subsanación', 'instruction', 10, [
          exit('s_in', ['check'], citizen('submit'), 'lo aporta'),
          exit('s_wait', ['draft'], deadline('mend'), 'pasan 10 días hábiles'),
          { ...exit('s_ask', [], { kind: 'citizen', action: 'askMoreTime' }, 'pide más tiempo') },
        ]),
        phase('draft', 'Propuesta de resolución', 'instruction', 15, [
          exit('d_sign', ['resolved'], { kind: 'officer', task: 'propose', outcome: 'signed' }, 'se firma'),
        ]),
        phase('resolved', 'Resolución notificada', 'finalisation', 10, [
          exit('z_yes', ['granted'], { kind: 'officer', task: 'decide', outcome: 'granted' }, 'se concede'),
          exit('z_no', ['refused'], { kind: 'officer', task: 'decide', outcome: 'refused' }, 'se deniega'),
          exit('z_back', ['mend'], { kind: 'officer', task: 'decide', outcome: 'back' }, 'se devuelve'),
        ]),
        ending('granted', 'Concedida', 'granted'),
        ending('refused', 'Denegada', 'refused'),
        ending('renounced', 'Renuncia', 'withdrawn'),
        ending('unanswered', 'Sin respuesta', 'offerEnded'),
      ],
    },
  };
}
