import type { LocalizedText } from './localized-text.js';
import type { ProcedureInput } from './procedure.js';

const both = (es: string, caValencia: string): LocalizedText => ({ es, 'ca-valencia': caValencia });

/**
 * A small procedure that is right in every respect, for tests: a person reports a street lamp that does
 * not work, the lighting service repairs it or says why not.
 */
export const streetLamp: ProcedureInput = {
  formatVersion: 1,
  id: 'street-lamp',
  name: both('Avisar de una farola apagada', 'Avisar d’un fanal apagat'),
  summary: both('Díganos qué farola no funciona.', 'Diga’ns quin fanal no funciona.'),
  audience: both('Cualquier persona', 'Qualsevol persona'),
  legalBasis: [{ norm: 'Ley 7/1985', article: '25.2' }],
  parameters: [
    {
      id: 'repairLimit',
      name: both('Límite de reparación', 'Límit de reparació'),
      type: 'amount',
      value: 600,
    },
  ],
  entries: [
    {
      id: 'report',
      name: both('Aviso', 'Avís'),
      phase: 'review',
      initiation: 'onRequest',
      confirmation: 'application',
      clockStart: 'entryInRegister',
      maximumTerm: { amount: 3, unit: 'months' },
      silence: { effect: 'granted', article: 'Ley 39/2015 art. 24.1' },
      endsAdministrativeRoute: true,
      appeals: [{ kind: 'reposicion', term: { amount: 1, unit: 'months' }, article: 'Ley 39/2015 art. 123' }],
      form: 'reportForm',
    },
  ],
  units: [
    {
      id: 'lighting',
      name: both('Alumbrado', 'Enllumenat'),
      contact: { phone: '962 00 00 00', email: 'alumbrado@example.es' },
    },
  ],
  fields: [
    {
      id: 'lamp.number',
      name: both('Número de la farola', 'Número del fanal'),
      type: 'text',
      setBy: { kind: 'form', form: 'reportForm' },
      personal: false,
    },
    {
      id: 'repairCost',
      name: both('Coste de la reparación', 'Cost de la reparació'),
      type: 'amount',
      setBy: { kind: 'step' },
      personal: false,
    },
  ],
  forms: [
    {
      id: 'reportForm',
      title: both('Aviso de farola', 'Avís de fanal'),
      questions: [
        {
          id: 'lampNumber',
          kind: 'text',
          label: both('¿Qué número tiene?', 'Quin número té?'),
          sets: 'lamp.number',
        },
      ],
    },
  ],
  tasks: [
    {
      id: 'inspect',
      name: both('Mirar la farola', 'Mirar el fanal'),
      unit: 'lighting',
      questions: [
        { id: 'cost', kind: 'amount', label: both('Coste', 'Cost'), required: false, sets: 'repairCost' },
      ],
      outcomes: [
        { id: 'broken', label: both('Está rota', 'Està trencat') },
        { id: 'works', label: both('Funciona', 'Funciona') },
      ],
    },
    {
      id: 'repair',
      name: both('Reparar', 'Reparar'),
      unit: 'lighting',
      outcomes: [{ id: 'done', label: both('Reparada', 'Reparat') }],
    },
  ],
  communications: [
    {
      id: 'repaired',
      name: both('Farola reparada', 'Fanal reparat'),
      legalKind: 'communication',
      channels: ['email', 'sede'],
      subject: both('Su aviso', 'El seu avís'),
      body: both('Hemos reparado la farola {{ lamp.number }}.', 'Hem reparat el fanal {{ lamp.number }}.'),
    },
  ],
  chart: {
    phases: [
      {
        kind: 'simple',
        id: 'review',
        name: both('Revisión', 'Revisió'),
        stage: 'instruction',
        description: both('Miramos la farola.', 'Mirem el fanal.'),
        unit: 'lighting',
        term: { amount: 5, unit: 'workingDays' },
        visibleToCitizen: true,
        onEntry: [{ kind: 'assignTask', task: 'inspect', scope: 'phase' }],
        onExit: [],
        transitions: [
          {
            id: 'toRepair',
            trigger: { kind: 'officer', task: 'inspect', outcome: 'broken' },
            target: ['repairing'],
            type: 'external',
            steps: [],
            opensFile: false,
          },
          {
            id: 'toWorking',
            trigger: { kind: 'officer', task: 'inspect', outcome: 'works' },
            target: ['refused'],
            type: 'external',
            steps: [],
            opensFile: false,
          },
        ],
      },
      {
        kind: 'simple',
        id: 'repairing',
        name: both('Reparación', 'Reparació'),
        stage: 'instruction',
        description: both('Reparamos la farola.', 'Reparem el fanal.'),
        unit: 'lighting',
        term: { amount: 20, unit: 'workingDays' },
        visibleToCitizen: true,
        onEntry: [{ kind: 'assignTask', task: 'repair', scope: 'phase' }],
        onExit: [],
        transitions: [
          {
            id: 'toDone',
            trigger: { kind: 'officer', task: 'repair', outcome: 'done' },
            target: ['done'],
            type: 'external',
            steps: [{ kind: 'communicate', communication: 'repaired' }],
            opensFile: false,
          },
        ],
      },
      {
        kind: 'final',
        id: 'done',
        name: both('Reparada', 'Reparat'),
        outcome: 'granted',
        visibleToCitizen: true,
        onEntry: [],
        onExit: [],
        transitions: [],
      },
      {
        kind: 'final',
        id: 'refused',
        name: both('No hacía falta', 'No calia'),
        outcome: 'refused',
        visibleToCitizen: true,
        onEntry: [],
        onExit: [],
        transitions: [],
      },
    ],
    transitions: [],
  },
};
