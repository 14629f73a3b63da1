import type { CitizenAction } from '@oficio/schemas/definition';
import type { Sayings } from './localized.js';

export type ActionSaying =
  | CitizenAction
  | 'movesTo'
  | 'staysHere'
  | 'otherUnit'
  | 'conditionNotMet'
  | 'dataMissing'
  | 'fourEyes'
  | 'incident';

/** Labels of the buttons that record what a person decides, and why a button cannot be pressed. */
export const actionSayings: Sayings<ActionSaying> = {
  es: {
    confirm: 'Anotar que la persona confirma',
    refuse: 'Anotar que la persona no lo quiere',
    correct: 'Anotar una corrección de datos',
    submit: 'Anotar lo que la persona entrega',
    withdraw: 'Anotar que la persona desiste',
    renounce: 'Anotar que la persona renuncia',
    appeal: 'Anotar un recurso',
    claim: 'Anotar una reclamación',
    askMoreTime: 'Anotar que pide más tiempo',
    object: 'Anotar que se opone a la consulta de datos',
    movesTo: 'El expediente pasa a «{phase}».',
    staysHere: 'El expediente sigue en la misma fase.',
    otherUnit: 'La tarea es de otro departamento o pide otro puesto.',
    conditionNotMet: 'No se cumple la condición de este paso.',
    dataMissing: 'Falta un dato para este paso.',
    fourEyes: 'Debe hacerlo una persona distinta de la que hizo la tarea anterior.',
    incident: 'El expediente está parado por un fallo. Se está revisando.',
  },
  'ca-valencia': {
    confirm: 'Anotar que la persona confirma',
    refuse: 'Anotar que la persona no ho vol',
    correct: 'Anotar una correcció de dades',
    submit: 'Anotar el que la persona entrega',
    withdraw: 'Anotar que la persona desistix',
    renounce: 'Anotar que la persona renuncia',
    appeal: 'Anotar un recurs',
    claim: 'Anotar una reclamació',
    askMoreTime: 'Anotar que demana més temps',
    object: "Anotar que s'oposa a la consulta de dades",
    movesTo: "L'expedient passa a «{phase}».",
    staysHere: "L'expedient continua en la mateixa fase.",
    otherUnit: "La tasca és d'un altre departament o demana un altre lloc.",
    conditionNotMet: "No es complix la condició d'este pas.",
    dataMissing: 'Falta una dada per a este pas.',
    fourEyes: 'Ho ha de fer una persona distinta de la que va fer la tasca anterior.',
    incident: "L'expedient està parat per una fallada. S'està revisant.",
  },
  en: {
    confirm: 'Record that the person confirms',
    refuse: 'Record that the person refuses',
    correct: 'Record a correction of data',
    submit: 'Record what the person hands in',
    withdraw: 'Record that the person withdraws',
    renounce: 'Record that the person renounces',
    appeal: 'Record an appeal',
    claim: 'Record a claim',
    askMoreTime: 'Record that the person asks for more time',
    object: 'Record that the person objects to the consultation of data',
    movesTo: 'The case moves to “{phase}”.',
    staysHere: 'The case stays in the same phase.',
    otherUnit: 'The task belongs to another department or asks for another post.',
    conditionNotMet: 'The condition of this step is not met.',
    dataMissing: 'A datum is missing for this step.',
    fourEyes: 'Somebody other than who did the earlier task must do this.',
    incident: 'The case is stopped by a fault. It is being looked at.',
  },
};
