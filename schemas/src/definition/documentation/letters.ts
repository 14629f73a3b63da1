import { type DocumentationTable, documented as d } from './documentation.js';

/** Letters, forms, tasks, indicators and surveys. */
export const letterWords: DocumentationTable = {
  communication: d(
    ['Carta', 'Un mensaje a la persona, con un texto en cada lengua.'],
    ['Carta', 'Un missatge a la persona, amb un text en cada llengua.'],
    ['Letter', 'A message to the person, with a text in each language.'],
  ),
  'communication.legalKind': d(
    [
      'Clase legal',
      'Aviso, comunicación, notificación o publicación. Solo la notificación pone en marcha un plazo.',
    ],
    [
      'Classe legal',
      'Avís, comunicació, notificació o publicació. Només la notificació posa en marxa un termini.',
    ],
    ['Legal kind', 'Notice, communication, notification or publication. Only a notification starts a term.'],
  ),
  'communication.channels': d(
    ['Canales', 'Por dónde se envía, por orden de preferencia.'],
    ['Canals', 'Per on s’envia, per orde de preferència.'],
    ['Channels', 'How it is sent, in order of preference.'],
  ),
  'communication.subject': d(
    ['Asunto', 'El asunto.'],
    ['Assumpte', 'L’assumpte.'],
    ['Subject', 'The subject.'],
  ),
  'communication.body': d(
    ['Texto', 'El texto, en Markdown con variables {{ … }}.'],
    ['Text', 'El text, en Markdown amb variables {{ … }}.'],
    ['Body', 'The text, in Markdown with variables {{ … }}.'],
  ),
  'communication.smsText': d(
    ['Texto para SMS', 'El texto corto para el móvil.'],
    ['Text per a SMS', 'El text curt per al mòbil.'],
    ['SMS text', 'The short text for the mobile.'],
  ),
  'communication.attachments': d(
    ['Adjuntos', 'Los documentos que la acompañan.'],
    ['Adjunts', 'Els documents que l’acompanyen.'],
    ['Attachments', 'The documents that go with it.'],
  ),
  'communication.includeDiagram': d(
    ['Con dibujo', 'Si lleva el dibujo de las etapas.'],
    ['Amb dibuix', 'Si porta el dibuix de les etapes.'],
    ['With picture', 'Whether it carries the picture of the stages.'],
  ),
  'communication.replies': d(
    ['Respuestas', 'Lo que la persona puede contestar.'],
    ['Respostes', 'El que la persona pot contestar.'],
    ['Replies', 'What the person may answer.'],
  ),
  partial: d(
    ['Párrafo compartido', 'Un párrafo que usan varias cartas.'],
    ['Paràgraf compartit', 'Un paràgraf que usen diverses cartes.'],
    ['Shared paragraph', 'A paragraph that several letters use.'],
  ),
  'partial.body': d(
    ['Texto', 'El texto, en Markdown con variables {{ … }}.'],
    ['Text', 'El text, en Markdown amb variables {{ … }}.'],
    ['Body', 'The text, in Markdown with variables {{ … }}.'],
  ),
  form: d(
    ['Formulario', 'Preguntas que contesta la persona en la sede o en la oficina.'],
    ['Formulari', 'Preguntes que contesta la persona en la seu o en l’oficina.'],
    ['Form', 'Questions that the person answers on the sede or at the counter.'],
  ),
  'form.title': d(['Título', 'El título.'], ['Títol', 'El títol.'], ['Title', 'The title.']),
  'form.intro': d(
    ['Presentación', 'Lo que se lee antes de las preguntas.'],
    ['Presentació', 'El que es llig abans de les preguntes.'],
    ['Introduction', 'What is read before the questions.'],
  ),
  'form.questions': d(
    ['Preguntas', 'Las preguntas, en orden.'],
    ['Preguntes', 'Les preguntes, en orde.'],
    ['Questions', 'The questions, in order.'],
  ),
  'form.submitLabel': d(
    ['Botón', 'El texto del botón de enviar.'],
    ['Botó', 'El text del botó d’enviar.'],
    ['Button', 'The text of the button that sends it.'],
  ),
  'form.legalNature': d(
    ['Qué es', 'Una declaración responsable o una comunicación, si no es una solicitud.'],
    ['Què és', 'Una declaració responsable o una comunicació, si no és una sol·licitud.'],
    ['What it is', 'A responsible declaration or a communication, if it is no application.'],
  ),
  question: d(
    ['Pregunta', 'Una pregunta de un formulario o de una tarea.'],
    ['Pregunta', 'Una pregunta d’un formulari o d’una tasca.'],
    ['Question', 'A question of a form or a task.'],
  ),
  'question.label': d(
    ['Pregunta', 'El texto de la pregunta.'],
    ['Pregunta', 'El text de la pregunta.'],
    ['Question', 'The text of the question.'],
  ),
  'question.help': d(
    ['Ayuda', 'Una ayuda para contestar.'],
    ['Ajuda', 'Una ajuda per a contestar.'],
    ['Help', 'Help to answer.'],
  ),
  'question.required': d(
    ['Obligatoria', 'Si hay que contestarla.'],
    ['Obligatòria', 'Si cal contestar-la.'],
    ['Required', 'Whether it must be answered.'],
  ),
  'question.sets': d(
    ['Rellena', 'El dato del expediente que rellena.'],
    ['Ompli', 'La dada de l’expedient que ompli.'],
    ['Sets', 'The field of the case that it fills.'],
  ),
  'question.maxLength': d(
    ['Longitud máxima', 'Cuántos caracteres como mucho.'],
    ['Longitud màxima', 'Quants caràcters com a molt.'],
    ['Maximum length', 'How many characters at most.'],
  ),
  task: d(
    ['Tarea', 'Trabajo para una persona del Ayuntamiento.'],
    ['Tasca', 'Treball per a una persona de l’Ajuntament.'],
    ['Task', 'Work for a person of the town.'],
  ),
  'task.help': d(['Ayuda', 'Cómo se hace.'], ['Ajuda', 'Com es fa.'], ['Help', 'How it is done.']),
  'task.role': d(['Papel', 'Quién puede hacerla.'], ['Paper', 'Qui pot fer-la.'], ['Role', 'Who may do it.']),
  'task.questions': d(
    ['Preguntas', 'Lo que hay que apuntar.'],
    ['Preguntes', 'El que cal apuntar.'],
    ['Questions', 'What must be written down.'],
  ),
  'task.outcomes': d(
    ['Resultados', 'Los botones con los que acaba.'],
    ['Resultats', 'Els botons amb què acaba.'],
    ['Outcomes', 'The buttons that end it.'],
  ),
  'task.outcomes.label': d(
    ['Texto', 'El texto del botón.'],
    ['Text', 'El text del botó.'],
    ['Text', 'The text of the button.'],
  ),
  'task.outcomes.consequence': d(
    ['Qué pasa después', 'Lo que seguirá, bajo el botón.'],
    ['Què passa després', 'El que seguirà, davall del botó.'],
    ['Consequence', 'What follows, under the button.'],
  ),
  'task.outcomes.style': d(
    ['Estilo', 'Principal, neutro o negativo.'],
    ['Estil', 'Principal, neutre o negatiu.'],
    ['Style', 'Primary, neutral or negative.'],
  ),
  'task.outcomes.notBy': d(
    ['No puede quien hizo', 'La otra tarea: quien la hizo no puede elegir este resultado.'],
    ['No pot qui va fer', 'L’altra tasca: qui la va fer no pot triar este resultat.'],
    ['Not by', 'The other task: who did it may not choose this outcome.'],
  ),
  'task.due': d(
    ['Vence', 'En cuánto tiempo hay que hacerla.'],
    ['Venç', 'En quant de temps cal fer-la.'],
    ['Due', 'In how much time it must be done.'],
  ),
  'task.notBy': d(
    ['No puede quien hizo', 'La otra tarea: quien la hizo no puede hacer esta (cuatro ojos).'],
    ['No pot qui va fer', 'L’altra tasca: qui la va fer no pot fer esta (quatre ulls).'],
    ['Not by', 'The other task: who did it may not do this one (four eyes).'],
  ),
  indicator: d(
    ['Indicador', 'Cómo se mide el trámite, con su meta.'],
    ['Indicador', 'Com es mesura el tràmit, amb la seua meta.'],
    ['Indicator', 'How the procedure is measured, with its goal.'],
  ),
  'indicator.measure': d(
    ['Medida', 'Qué se cuenta o calcula.'],
    ['Mesura', 'Què es compta o calcula.'],
    ['Measure', 'What is counted or computed.'],
  ),
  'indicator.over': d(
    ['Sobre', 'Sobre qué expedientes, en palabras.'],
    ['Sobre', 'Sobre quins expedients, en paraules.'],
    ['Over', 'Over which cases, in words.'],
  ),
  'indicator.goal': d(
    ['Meta', 'El valor que se quiere alcanzar.'],
    ['Meta', 'El valor que es vol assolir.'],
    ['Goal', 'The value to reach.'],
  ),
  'indicator.tolerance': d(
    ['Tolerancia', 'Cuánto puede separarse de la meta.'],
    ['Tolerància', 'Quant pot separar-se de la meta.'],
    ['Tolerance', 'How far from the goal it may be.'],
  ),
  'indicator.unit': d(
    ['Unidad', 'Número, porcentaje, días hábiles o nota.'],
    ['Unitat', 'Nombre, percentatge, dies hàbils o nota.'],
    ['Unit', 'Number, percent, working days or score.'],
  ),
  'indicator.lowerIsBetter': d(
    ['Menos es mejor', 'Si un valor más bajo es mejor.'],
    ['Menys és millor', 'Si un valor més baix és millor.'],
    ['Lower is better', 'Whether a lower value is better.'],
  ),
  'indicator.periodicity': d(
    ['Periodicidad', 'Cada cuánto se mide.'],
    ['Periodicitat', 'Cada quant es mesura.'],
    ['Periodicity', 'How often it is measured.'],
  ),
  survey: d(
    ['Encuesta', 'Preguntas al final, que se pueden saltar.'],
    ['Enquesta', 'Preguntes al final, que es poden botar.'],
    ['Survey', 'Questions at the end, which may be skipped.'],
  ),
  'survey.questions': d(
    ['Preguntas', 'Las preguntas, seis como mucho.'],
    ['Preguntes', 'Les preguntes, sis com a molt.'],
    ['Questions', 'The questions, six at most.'],
  ),
  'survey.questions.text': d(
    ['Texto', 'El texto de la pregunta.'],
    ['Text', 'El text de la pregunta.'],
    ['Text', 'The text of the question.'],
  ),
  'survey.questions.required': d(
    ['Obligatoria', 'Si hay que contestarla.'],
    ['Obligatòria', 'Si cal contestar-la.'],
    ['Required', 'Whether it must be answered.'],
  ),
  'survey.anonymous': d(
    ['Anónima', 'Si no se guarda quién contestó.'],
    ['Anònima', 'Si no es guarda qui va contestar.'],
    ['Anonymous', 'Whether who answered is not kept.'],
  ),
};
