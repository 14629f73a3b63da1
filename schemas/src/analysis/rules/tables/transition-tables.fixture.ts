import {
  citizen,
  consulted,
  costKnown,
  type RuleTables,
  remove,
  replace,
  review,
  set,
  startDeadline,
  toRepair,
} from './lamp-edits.fixture.js';

export const transitionTables: RuleTables = {
  'transition.neverHappens': {
    'a form to send that is not named': {
      edits: [set(`${review}/transitions/-`, citizen('send', 'submit'))],
      finds: [`${review}/transitions/2/trigger`],
    },
    'a task that nobody is given': {
      edits: [remove(`${review}/onEntry/0`)],
      finds: [`${review}/transitions/0/trigger`, `${review}/transitions/1/trigger`],
    },
    'a letter that is no notification': {
      edits: [
        set(`${review}/transitions/-`, {
          id: 'read',
          trigger: { kind: 'notification', communication: 'repaired', state: 'accessed' },
        }),
      ],
      finds: [`${review}/transitions/2/trigger`],
    },
    'an event that no step raises, and the end of phases that are not there': {
      edits: [
        set(`${review}/transitions/-`, { id: 'heard', trigger: { kind: 'raised', event: 'ready' } }),
        set(`${review}/transitions/-`, { id: 'allDone', trigger: { kind: 'done' }, target: ['done'] }),
      ],
      finds: [`${review}/transitions/2/trigger`, `${review}/transitions/3/trigger`],
    },
    'an event that a step raises': {
      edits: [
        set(`${review}/onEntry/-`, { kind: 'raise', event: 'ready' }),
        set(`${review}/transitions/-`, { id: 'heard', trigger: { kind: 'raised', event: 'ready' } }),
      ],
      finds: [],
    },
  },
  'step.startedOnLeaving': {
    'a deadline, a task and a consultation on an arrow that leaves': {
      edits: [
        ...consulted,
        set(`${toRepair}/steps/-`, startDeadline),
        set(`${toRepair}/steps/-`, { kind: 'assignTask', task: 'repair' }),
        set(`${toRepair}/steps/-`, { kind: 'consult', dataNeed: 'lampRegister' }),
      ],
      finds: [`${toRepair}/steps/0`, `${toRepair}/steps/1`, `${toRepair}/steps/2`],
    },
    'a task on the exit of its phase': {
      edits: [set(`${review}/onExit/-`, { kind: 'assignTask', task: 'repair' })],
      finds: [`${review}/onExit/0`],
    },
    'the same for the whole case': {
      edits: [set(`${toRepair}/steps/-`, { ...startDeadline, scope: 'case' })],
      finds: [],
    },
    'an arrow that stays in its phase, and one that hangs from the whole chart': {
      edits: [
        set(`${review}/transitions/-`, { ...citizen('more', 'correct', []), steps: [startDeadline] }),
        set('/chart/transitions/-', { ...citizen('again', 'appeal'), steps: [startDeadline] }),
      ],
      finds: [],
    },
  },
  'transition.overlap': {
    'the same event twice without a condition': {
      edits: [replace(`${review}/transitions/1/trigger/outcome`, 'broken')],
      finds: [`${review}/transitions/1`],
    },
    'the first with a condition': {
      edits: [
        replace(`${review}/transitions/1/trigger/outcome`, 'broken'),
        set(`${toRepair}/guard`, costKnown),
      ],
      finds: [],
    },
    'twice with the same condition': {
      edits: [
        replace(`${review}/transitions/1/trigger/outcome`, 'broken'),
        set(`${toRepair}/guard`, costKnown),
        set(`${review}/transitions/1/guard`, costKnown),
      ],
      finds: [`${review}/transitions/1`],
    },
  },
  'deadline.noOutcome': {
    'a deadline that nobody listens to': {
      edits: [set(`${review}/onEntry/-`, startDeadline)],
      finds: [`${review}/onEntry/1`],
    },
    'a deadline with its arrow': {
      edits: [
        set(`${review}/onEntry/-`, startDeadline),
        set(`${review}/transitions/-`, { id: 'tooLate', trigger: { kind: 'deadline', deadline: 'late' } }),
      ],
      finds: [],
    },
  },
  'phase.offerWithoutRefusal': {
    'only yes': { edits: [set(`${review}/transitions/-`, citizen('yes', 'confirm'))], finds: [review] },
    'yes and no': {
      edits: [
        set(`${review}/transitions/-`, citizen('yes', 'confirm')),
        set(`${review}/transitions/-`, citizen('no', 'refuse', ['refused'])),
      ],
      finds: [],
    },
  },
};
