import type { Sayings } from './localized.js';

export type JournalSaying =
  | 'openedBySensor'
  | 'openedByOfficer'
  | 'openedByCitizen'
  | 'openedByProcedure'
  | 'confirm'
  | 'refuse'
  | 'correct'
  | 'submit'
  | 'withdraw'
  | 'renounce'
  | 'appeal'
  | 'claim'
  | 'askMoreTime'
  | 'object'
  | 'officer'
  | 'deadline'
  | 'verified'
  | 'notVerified'
  | 'opposed'
  | 'unavailable'
  | 'madeAvailable'
  | 'accessed'
  | 'rejected'
  | 'deemedRejected'
  | 'published'
  | 'failed'
  | 'message'
  | 'procedure'
  | 'calendar'
  | 'dateMoves'
  | 'dateStays'
  | 'movesTo'
  | 'ends'
  | 'atCounter';

/** What the journal says, as sentences about people and offices; event names never reach a page. */
export const journalSayings: Sayings<JournalSaying> = {
  es: {
    openedBySensor: 'El Ayuntamiento propone el trámite a {person}',
    openedByOfficer: '{who} abre la petición de {person} en el mostrador',
    openedByCitizen: '{person} presenta la petición en la sede',
    openedByProcedure: 'Empieza a raíz de otro trámite',
    confirm: '{who} confirma la propuesta',
    refuse: '{who} rechaza la propuesta',
    correct: '{who} corrige un dato',
    submit: '{who} envía lo que se le pidió',
    withdraw: '{who} desiste de la petición',
    renounce: '{who} renuncia al derecho',
    appeal: '{who} recurre la decisión',
    claim: '{who} presenta una reclamación',
    askMoreTime: '{who} pide más tiempo',
    object: '{who} se opone a la consulta de sus datos',
    officer: '{who} hace la tarea «{task}»: {outcome}',
    deadline: 'Acaba el plazo «{deadline}»',
    verified: '{source} confirma: {need}',
    notVerified: '{source} no confirma: {need}',
    opposed: 'No se consulta, porque la persona se opuso: {need}',
    unavailable: '{source} no responde sobre: {need}',
    madeAvailable: 'La carta «{letter}» está a disposición de la persona',
    accessed: 'La persona recibe la carta «{letter}»',
    rejected: 'La persona rechaza la carta «{letter}»',
    deemedRejected: 'La carta «{letter}» se da por rechazada al pasar diez días',
    published:
      'La carta «{letter}» no se pudo entregar: cuenta como notificada desde su publicación (Ley 39/2015 art. 44)',
    failed: 'No se ha podido entregar la carta «{letter}»',
    message: 'Llega un aviso de otro sistema',
    procedure: 'Llega el resultado de otro trámite',
    calendar: 'Cambia el calendario de días inhábiles: {moves}',
    dateMoves: '«{name}» pasa del {before} al {after}',
    dateStays: '«{name}» sigue acabando el {before}, que es lo que se comunicó',
    movesTo: 'Pasa a: {phases}',
    ends: 'El expediente termina: {phases}',
    atCounter: '{person}, en el mostrador con {officer},',
  },
  'ca-valencia': {
    openedBySensor: "L'Ajuntament proposa el tràmit a {person}",
    openedByOfficer: '{who} obri la petició de {person} en el mostrador',
    openedByCitizen: '{person} presenta la petició en la seu',
    openedByProcedure: "Comença arran d'un altre tràmit",
    confirm: '{who} confirma la proposta',
    refuse: '{who} rebutja la proposta',
    correct: '{who} corregix una dada',
    submit: '{who} envia el que se li va demanar',
    withdraw: '{who} desistix de la petició',
    renounce: '{who} renuncia al dret',
    appeal: '{who} recorre la decisió',
    claim: '{who} presenta una reclamació',
    askMoreTime: '{who} demana més temps',
    object: "{who} s'oposa a la consulta de les seues dades",
    officer: '{who} fa la tasca «{task}»: {outcome}',
    deadline: "S'acaba el termini «{deadline}»",
    verified: '{source} confirma: {need}',
    notVerified: '{source} no confirma: {need}',
    opposed: "No es consulta, perquè la persona s'hi va oposar: {need}",
    unavailable: '{source} no respon sobre: {need}',
    madeAvailable: 'La carta «{letter}» està a disposició de la persona',
    accessed: 'La persona rep la carta «{letter}»',
    rejected: 'La persona rebutja la carta «{letter}»',
    deemedRejected: 'La carta «{letter}» es dona per rebutjada en passar deu dies',
    published:
      'La carta «{letter}» no es va poder entregar: compta com a notificada des de la publicació (Llei 39/2015 art. 44)',
    failed: "No s'ha pogut entregar la carta «{letter}»",
    message: "Arriba un avís d'un altre sistema",
    procedure: "Arriba el resultat d'un altre tràmit",
    calendar: 'Canvia el calendari de dies inhàbils: {moves}',
    dateMoves: '«{name}» passa del {before} al {after}',
    dateStays: '«{name}» continua acabant el {before}, que és el que es va comunicar',
    movesTo: 'Passa a: {phases}',
    ends: "L'expedient acaba: {phases}",
    atCounter: '{person}, en el mostrador amb {officer},',
  },
  en: {
    openedBySensor: 'The town proposes the procedure to {person}',
    openedByOfficer: '{who} opens the request of {person} at the counter',
    openedByCitizen: '{person} files the request on the electronic office',
    openedByProcedure: 'It begins from another procedure',
    confirm: '{who} confirms the proposal',
    refuse: '{who} refuses the proposal',
    correct: '{who} corrects a datum',
    submit: '{who} sends what was asked',
    withdraw: '{who} withdraws the request',
    renounce: '{who} renounces the right',
    appeal: '{who} appeals against the decision',
    claim: '{who} files a claim',
    askMoreTime: '{who} asks for more time',
    object: '{who} objects to the consultation of their data',
    officer: '{who} does the task “{task}”: {outcome}',
    deadline: 'The term “{deadline}” ends',
    verified: '{source} confirms: {need}',
    notVerified: '{source} does not confirm: {need}',
    opposed: 'Not consulted, since the person objected: {need}',
    unavailable: '{source} does not answer about: {need}',
    madeAvailable: 'The letter “{letter}” is at the person’s disposal',
    accessed: 'The person receives the letter “{letter}”',
    rejected: 'The person rejects the letter “{letter}”',
    deemedRejected: 'The letter “{letter}” is deemed rejected after ten days',
    published:
      'The letter “{letter}” could not be delivered: it counts as notified since its publication (Ley 39/2015 art. 44)',
    failed: 'The letter “{letter}” could not be delivered',
    message: 'A notice of another system arrives',
    procedure: 'The result of another procedure arrives',
    calendar: 'The calendar of non-working days changes: {moves}',
    dateMoves: '“{name}” goes from {before} to {after}',
    dateStays: '“{name}” still ends on {before}, which is what was told',
    movesTo: 'It moves to: {phases}',
    ends: 'The case ends: {phases}',
    atCounter: '{person}, at the counter with {officer},',
  },
};
