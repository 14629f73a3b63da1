/**
 * The procedure that every bench runs, as an office would write it: eight phases, three with a legal clock, a
 * letter on entering each, one condition that explains itself. The person acts; nothing is assigned to staff,
 * so that a step writes exactly what the floor writes: journal, snapshot, clocks, one message.
 */
import type { LocalizedText, ProcedureInput } from '@oficio/schemas/definition';

const both = (es: string, caValencia: string): LocalizedText => ({ es, 'ca-valencia': caValencia });

const phases = [
  { id: 'preProcessing', name: both('Preparación', 'Preparació'), stage: 'initiation' },
  {
    id: 'awaitingConfirmation',
    name: both('Pendiente de confirmar', 'Pendent de confirmar'),
    stage: 'initiation',
  },
  { id: 'confirmed', name: both('Confirmado', 'Confirmat'), stage: 'initiation' },
  { id: 'instruction', name: both('Instrucción', 'Instrucció'), stage: 'instruction' },
  { id: 'hearing', name: both('Audiencia', 'Audiència'), stage: 'instruction' },
  { id: 'resolved', name: both('Resuelto', 'Resolt'), stage: 'finalisation' },
  { id: 'notified', name: both('Notificado', 'Notificat'), stage: 'finalisation' },
  { id: 'closed', name: both('Cerrado', 'Tancat'), stage: 'finalisation' },
] as const;
type PhaseId = (typeof phases)[number]['id'];

const letterOf = (phase: string): string => `${phase}Letter`;

const day = { amount: 1, unit: 'workingDays' } as const;

function phase(id: PhaseId, onEntry: object[], transitions: object[]): object {
  const { name, stage } = phases.find((known) => known.id === id) ?? phases[0];
  return {
    kind: 'simple',
    id,
    name,
    stage,
    description: name,
    unit: 'grants',
    term: day,
    visibleToCitizen: true,
    onEntry: [{ kind: 'communicate', communication: letterOf(id) }, ...onEntry],
    onExit: [],
    transitions,
  };
}

export const workloadProcedure: ProcedureInput = {
  formatVersion: 1,
  id: 'transport-grant',
  name: both('Ayuda al transporte escolar', 'Ajuda al transport escolar'),
  summary: both('Una ayuda para ir a clase.', 'Una ajuda per a anar a classe.'),
  audience: both('Familias', 'Famílies'),
  legalBasis: [{ norm: 'Ley 39/2015', article: '66' }],
  parameters: [
    { id: 'incomeLimit', name: both('Límite de renta', 'Límit de renda'), type: 'amount', value: 30_000 },
  ],
  entries: [
    {
      id: 'application',
      name: both('Solicitud', 'Sol·licitud'),
      phase: 'preProcessing',
      initiation: 'onRequest',
      confirmation: 'application',
      clockStart: 'entryInRegister',
      silence: { effect: 'granted', article: 'Ley 39/2015 art. 24.1' },
      endsAdministrativeRoute: true,
      appeals: [{ kind: 'reposicion', term: { amount: 1, unit: 'months' }, article: 'Ley 39/2015 art. 123' }],
      form: 'applicationForm',
    },
  ],
  units: [
    {
      id: 'grants',
      name: both('Ayudas', 'Ajudes'),
      contact: { phone: '962 00 00 00', email: 'ayudas@example.es' },
    },
  ],
  fields: [
    {
      id: 'income',
      name: both('Renta', 'Renda'),
      type: 'amount',
      setBy: { kind: 'form', form: 'applicationForm' },
    },
    {
      id: 'school',
      name: both('Centro', 'Centre'),
      type: 'text',
      setBy: { kind: 'form', form: 'applicationForm' },
    },
  ],
  forms: [
    {
      id: 'applicationForm',
      title: both('Solicitud', 'Sol·licitud'),
      questions: [
        { id: 'income', kind: 'amount', label: both('Renta', 'Renda'), sets: 'income' },
        { id: 'school', kind: 'text', label: both('Centro', 'Centre'), sets: 'school' },
      ],
    },
  ],
  communications: phases.map(({ id, name }) => ({
    id: letterOf(id),
    name,
    legalKind: 'communication' as const,
    channels: ['email' as const, 'sede' as const],
    subject: name,
    body: both('Su ayuda para {{ school }} sigue adelante.', 'La seua ajuda per a {{ school }} va avant.'),
  })),
  // Bulk openings come from here; the other parts never run it.
  sensors: [
    {
      id: 'everybody',
      name: both('Todas las personas', 'Totes les persones'),
      over: 'people',
      when: [{ kind: 'schedule', cron: '0 6 5 1 *', says: both('El 5 de enero', 'El 5 de gener') }],
      criteria: { op: 'equals', left: { item: 'person.adult' }, right: { value: true } },
      oncePer: 'person',
      start: { kind: 'entry', entry: 'application' },
      addressee: ['self'],
    },
  ],
  chart: {
    transitions: [
      { id: 'withdraw', trigger: { kind: 'citizen', action: 'withdraw' }, target: ['withdrawn'] },
    ],
    phases: [
      phase(
        'preProcessing',
        [],
        [
          {
            id: 'correct',
            trigger: { kind: 'citizen', action: 'correct' },
            target: ['awaitingConfirmation'],
          },
        ],
      ),
      phase(
        'awaitingConfirmation',
        [{ kind: 'startDeadline', deadline: 'confirmation', term: { amount: 10, unit: 'workingDays' } }],
        [
          {
            id: 'confirm',
            trigger: { kind: 'citizen', action: 'confirm' },
            target: ['confirmed'],
            opensFile: true,
          },
          { id: 'refuse', trigger: { kind: 'citizen', action: 'refuse' }, target: ['withdrawn'] },
          {
            id: 'notConfirmed',
            trigger: { kind: 'deadline', deadline: 'confirmation' },
            target: ['withdrawn'],
          },
        ],
      ),
      phase(
        'confirmed',
        [],
        [{ id: 'agreeToCheck', trigger: { kind: 'citizen', action: 'claim' }, target: ['instruction'] }],
      ),
      phase(
        'instruction',
        [],
        [
          {
            id: 'answerProposal',
            trigger: { kind: 'citizen', action: 'askMoreTime' },
            guard: {
              op: 'atMost',
              left: { field: 'income' },
              right: { parameter: 'incomeLimit' },
            },
            target: ['hearing'],
          },
        ],
      ),
      phase(
        'hearing',
        [{ kind: 'startDeadline', deadline: 'statements', term: { amount: 10, unit: 'workingDays' } }],
        [
          { id: 'object', trigger: { kind: 'citizen', action: 'object' }, target: ['resolved'] },
          { id: 'noStatements', trigger: { kind: 'deadline', deadline: 'statements' }, target: ['resolved'] },
        ],
      ),
      phase(
        'resolved',
        [],
        [{ id: 'receive', trigger: { kind: 'citizen', action: 'claim' }, target: ['notified'] }],
      ),
      phase(
        'notified',
        [{ kind: 'startDeadline', deadline: 'appeal', term: { amount: 1, unit: 'months' } }],
        [
          { id: 'renounce', trigger: { kind: 'citizen', action: 'renounce' }, target: ['closed'] },
          { id: 'noAppeal', trigger: { kind: 'deadline', deadline: 'appeal' }, target: ['archived'] },
        ],
      ),
      {
        kind: 'final',
        id: 'closed',
        name: both('Cerrado', 'Tancat'),
        outcome: 'granted',
        onEntry: [{ kind: 'communicate', communication: letterOf('closed') }],
      },
      { kind: 'final', id: 'archived', name: both('Archivado', 'Arxivat'), outcome: 'archived' },
      { kind: 'final', id: 'withdrawn', name: both('Desistido', 'Desistit'), outcome: 'desisted' },
    ],
  },
};
