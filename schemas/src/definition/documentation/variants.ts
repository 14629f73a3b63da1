import { type DocumentationTable, documented as d } from './documentation.js';

/** The kinds of steps, triggers, conditions and their like, by `concept.kind`. */
export const variantWords: DocumentationTable = {
  'step.communicate': d(
    ['Enviar una carta', 'Envía una carta a la persona.'],
    ['Enviar una carta', 'Envia una carta a la persona.'],
    ['Send a letter', 'Sends a letter to the person.'],
  ),
  'step.consult': d(
    ['Consultar un dato', 'Pregunta un dato a quien lo tiene.'],
    ['Consultar una dada', 'Pregunta una dada a qui la té.'],
    ['Consult a datum', 'Asks whoever holds it for a datum.'],
  ),
  'step.assignTask': d(
    ['Encargar una tarea', 'Pone trabajo en la lista del personal.'],
    ['Encarregar una tasca', 'Posa treball en la llista del personal.'],
    ['Assign a task', 'Puts work on the staff’s list.'],
  ),
  'step.issueDocument': d(
    ['Hacer un documento', 'Crea un documento del expediente.'],
    ['Fer un document', 'Crea un document de l’expedient.'],
    ['Issue a document', 'Creates a document of the case.'],
  ),
  'step.startDeadline': d(
    ['Empezar un plazo', 'Pone en marcha un plazo.'],
    ['Començar un termini', 'Posa en marxa un termini.'],
    ['Start a deadline', 'Starts a deadline.'],
  ),
  'step.cancelDeadline': d(
    ['Anular un plazo', 'El plazo deja de contar.'],
    ['Anul·lar un termini', 'El termini deixa de comptar.'],
    ['Cancel a deadline', 'The deadline no longer counts.'],
  ),
  'step.extendDeadline': d(
    ['Ampliar un plazo', 'Da más tiempo en un plazo.'],
    ['Ampliar un termini', 'Dona més temps en un termini.'],
    ['Extend a deadline', 'Gives a deadline more time.'],
  ),
  'step.suspendTerm': d(
    ['Suspender el plazo máximo', 'El plazo máximo se detiene (Ley 39/2015, art. 22).'],
    ['Suspendre el termini màxim', 'El termini màxim es para (Llei 39/2015, art. 22).'],
    ['Suspend the maximum term', 'The maximum term stops (Ley 39/2015, art. 22).'],
  ),
  'step.resumeTerm': d(
    ['Reanudar el plazo máximo', 'El plazo máximo sigue contando.'],
    ['Reprendre el termini màxim', 'El termini màxim continua comptant.'],
    ['Resume the maximum term', 'The maximum term goes on counting.'],
  ),
  'step.extendTerm': d(
    ['Ampliar el plazo máximo', 'Da más tiempo para decidir (Ley 39/2015, art. 23).'],
    ['Ampliar el termini màxim', 'Dona més temps per a decidir (Llei 39/2015, art. 23).'],
    ['Extend the maximum term', 'Gives more time to decide (Ley 39/2015, art. 23).'],
  ),
  'step.raise': d(
    ['Lanzar un suceso', 'Avisa a otras partes del diagrama.'],
    ['Llançar un succés', 'Avisa altres parts del diagrama.'],
    ['Raise an event', 'Tells other parts of the chart.'],
  ),
  'step.setField': d(
    ['Poner un dato', 'Da valor a un dato del expediente.'],
    ['Posar una dada', 'Dona valor a una dada de l’expedient.'],
    ['Set a field', 'Gives a field of the case a value.'],
  ),
  'step.register': d(
    ['Anotar en el registro', 'Hace un asiento de entrada o de salida.'],
    ['Anotar en el registre', 'Fa un assentament d’entrada o d’eixida.'],
    ['Write in the register', 'Makes an entry of arrival or departure.'],
  ),
  'step.startProcedure': d(
    ['Empezar otro trámite', 'Abre un expediente de otro trámite.'],
    ['Començar un altre tràmit', 'Obri un expedient d’un altre tràmit.'],
    ['Start another procedure', 'Opens a case of another procedure.'],
  ),
  'step.survey': d(
    ['Enviar una encuesta', 'Pregunta qué le ha parecido.'],
    ['Enviar una enquesta', 'Pregunta què li ha paregut.'],
    ['Send a survey', 'Asks the person for an opinion.'],
  ),
  'step.publishStatus': d(
    ['Publicar un estado', 'Pone una frase en la sede.'],
    ['Publicar un estat', 'Posa una frase en la seu.'],
    ['Publish a status', 'Puts a sentence on the sede.'],
  ),
  'step.callWebService': d(
    ['Llamar a un servicio web', 'Envía datos a otro sistema.'],
    ['Cridar un servici web', 'Envia dades a un altre sistema.'],
    ['Call a web service', 'Sends data to another system.'],
  ),
  'trigger.citizen': d(
    ['La persona', 'La persona hace algo en la sede o en la oficina.'],
    ['La persona', 'La persona fa alguna cosa en la seu o en l’oficina.'],
    ['The person', 'The person does something on the sede or at the counter.'],
  ),
  'trigger.officer': d(
    ['El personal', 'Alguien acaba una tarea.'],
    ['El personal', 'Algú acaba una tasca.'],
    ['The staff', 'Somebody finishes a task.'],
  ),
  'trigger.deadline': d(
    ['Fin de un plazo', 'Se acaba un plazo.'],
    ['Fi d’un termini', 'S’acaba un termini.'],
    ['End of a deadline', 'A deadline is reached.'],
  ),
  'trigger.answer': d(
    ['Respuesta a una consulta', 'Otra administración contesta, o no.'],
    ['Resposta a una consulta', 'Una altra administració contesta, o no.'],
    ['Answer to a consultation', 'Another administration answers, or does not.'],
  ),
  'trigger.notification': d(
    ['Notificación', 'Cambia el estado de una notificación.'],
    ['Notificació', 'Canvia l’estat d’una notificació.'],
    ['Notification', 'The state of a notification changes.'],
  ),
  'trigger.message': d(
    ['Mensaje', 'Llega un mensaje de otro sistema.'],
    ['Missatge', 'Arriba un missatge d’un altre sistema.'],
    ['Message', 'A message comes from another system.'],
  ),
  'trigger.procedure': d(
    ['Otro trámite', 'Acaba un trámite que este había empezado, o acaban todos.'],
    ['Un altre tràmit', 'Acaba un tràmit que este havia començat, o acaben tots.'],
    ['Another procedure', 'A procedure that this one started ends, or all of them do.'],
  ),
  'trigger.raised': d(
    ['Suceso lanzado', 'Un paso de este diagrama lo lanza.'],
    ['Succés llançat', 'Un pas d’este diagrama el llança.'],
    ['Raised event', 'A step of this chart raises it.'],
  ),
  'trigger.done': d(
    ['Acaban las fases de dentro', 'Todas las fases de dentro han acabado.'],
    ['Acaben les fases de dins', 'Totes les fases de dins han acabat.'],
    ['Inner phases finish', 'All the phases inside have finished.'],
  ),
  'trigger.always': d(
    ['Enseguida', 'Ocurre solo, en cuanto se cumple su condición.'],
    ['De seguida', 'Passa sol, quan es complix la seua condició.'],
    ['At once', 'Happens by itself as soon as its guard is met.'],
  ),
  'criterion.and': d(
    ['Todas o alguna', 'Todas las condiciones (and) o alguna (or).'],
    ['Totes o alguna', 'Totes les condicions (and) o alguna (or).'],
    ['All or any', 'All the conditions (and) or any of them (or).'],
  ),
  'criterion.not': d(
    ['No', 'Lo contrario de la condición.'],
    ['No', 'El contrari de la condició.'],
    ['Not', 'The opposite of the condition.'],
  ),
  'criterion.equals': d(
    ['Comparación', 'Compara dos valores.'],
    ['Comparació', 'Compara dos valors.'],
    ['Comparison', 'Compares two values.'],
  ),
  'criterion.between': d(
    ['Entre dos valores', 'Está entre dos valores, incluidos.'],
    ['Entre dos valors', 'Està entre dos valors, inclosos.'],
    ['Between two values', 'Is between two values, both included.'],
  ),
  'criterion.in': d(
    ['Uno de varios', 'Es uno de varios valores.'],
    ['Un de diversos', 'És un de diversos valors.'],
    ['One of several', 'Is one of several values.'],
  ),
  'criterion.known': d(
    ['Se conoce', 'Se tiene el dato.'],
    ['Es coneix', 'Es té la dada.'],
    ['Known', 'The datum is held.'],
  ),
  'criterion.age': d(
    ['Edad', 'Años cumplidos en una fecha.'],
    ['Edat', 'Anys complits en una data.'],
    ['Age', 'Completed years at a date.'],
  ),
  'criterion.residentFor': d(
    ['Empadronamiento', 'Meses de empadronamiento en una fecha.'],
    ['Empadronament', 'Mesos d’empadronament en una data.'],
    ['Residence', 'Months of registration at a date.'],
  ),
  'criterion.exists': d(
    ['Hay alguno', 'Algún elemento de una relación cumple una condición.'],
    ['Hi ha algun', 'Algun element d’una relació complix una condició.'],
    ['There is one', 'Some element of a relation meets a condition.'],
  ),
  'criterion.count': d(
    ['Cuántos', 'Cuántos elementos de una relación cumplen una condición.'],
    ['Quants', 'Quants elements d’una relació complixen una condició.'],
    ['How many', 'How many elements of a relation meet a condition.'],
  ),
  'criterion.pending': d(
    ['Sin contestar', 'Se espera la respuesta de una consulta.'],
    ['Sense contestar', 'S’espera la resposta d’una consulta.'],
    ['Pending', 'The answer of a consultation is awaited.'],
  ),
  'criterion.answered': d(
    ['Contestada', 'Cómo acabó la última consulta.'],
    ['Contestada', 'Com va acabar l’última consulta.'],
    ['Answered', 'How the last consultation ended.'],
  ),
  'criterion.verdict': d(
    ['Veredicto', 'Si otra condición se cumple, no se cumple o no se sabe.'],
    ['Veredicte', 'Si una altra condició es complix, no es complix o no se sap.'],
    ['Verdict', 'Whether another condition is met, not met or unknown.'],
  ),
  'computation.value': d(
    ['Valor', 'Un valor leído.'],
    ['Valor', 'Un valor llegit.'],
    ['Value', 'A value that is read.'],
  ),
  'computation.add': d(
    ['Suma, resta o producto', 'Opera con dos números.'],
    ['Suma, resta o producte', 'Opera amb dos nombres.'],
    ['Sum, difference or product', 'Works on two numbers.'],
  ),
  'computation.round': d(
    ['Redondeo', 'Redondea un número.'],
    ['Arredoniment', 'Arredonix un nombre.'],
    ['Rounding', 'Rounds a number.'],
  ),
  'computation.lookUp': d(
    ['Tabla', 'Busca en una tabla de parámetros.'],
    ['Taula', 'Busca en una taula de paràmetres.'],
    ['Table', 'Looks up a table of parameters.'],
  ),
  'sensorOccasion.schedule': d(
    ['Por calendario', 'Mira en fechas fijas.'],
    ['Per calendari', 'Mira en dates fixes.'],
    ['By calendar', 'Looks at fixed dates.'],
  ),
  'sensorOccasion.registerChange': d(
    ['Cambio en el padrón', 'Mira cuando cambia un registro.'],
    ['Canvi en el padró', 'Mira quan canvia un registre.'],
    ['Change in the register', 'Looks when a register changes.'],
  ),
  'sensorOccasion.lifeEvent': d(
    ['Momento de la vida', 'Mira cuando ocurre algo en la vida de la persona.'],
    ['Moment de la vida', 'Mira quan passa alguna cosa en la vida de la persona.'],
    ['Life event', 'Looks when something happens in the person’s life.'],
  ),
  'sensorOccasion.message': d(
    ['Mensaje', 'Mira cuando llega un mensaje.'],
    ['Missatge', 'Mira quan arriba un missatge.'],
    ['Message', 'Looks when a message comes.'],
  ),
  'fieldOrigin.dataNeed': d(
    ['Una consulta', 'Lo rellena una consulta.'],
    ['Una consulta', 'L’ompli una consulta.'],
    ['A data need', 'A consultation fills it.'],
  ),
  'fieldOrigin.sensor': d(
    ['Un disparador', 'Lo rellena un disparador de inicio.'],
    ['Un disparador', 'L’ompli un disparador d’inici.'],
    ['A sensor', 'A sensor fills it.'],
  ),
  'fieldOrigin.step': d(
    ['Un paso', 'Lo rellena un paso.'],
    ['Un pas', 'L’ompli un pas.'],
    ['A step', 'A step fills it.'],
  ),
  'fieldOrigin.form': d(
    ['Un formulario', 'Lo rellena una pregunta.'],
    ['Un formulari', 'L’ompli una pregunta.'],
    ['A form', 'A question fills it.'],
  ),
  'fieldOrigin.message': d(
    ['Un aviso de otro sistema', 'Lo trae un aviso que llega de otro sistema.'],
    ['Un avís d’un altre sistema', 'El porta un avís que arriba d’un altre sistema.'],
    ['A message of another system', 'A message of another system brings it.'],
  ),
  'fieldOrigin.computation': d(
    ['Un cálculo', 'Sale de otros datos.'],
    ['Un càlcul', 'Ix d’altres dades.'],
    ['A computation', 'It comes from other fields.'],
  ),
  'deadlineAnchor.entry': d(
    ['Al entrar', 'Desde que empieza el paso.'],
    ['En entrar', 'Des que comença el pas.'],
    ['Entry', 'Since the step is taken.'],
  ),
  'deadlineAnchor.notification': d(
    ['Desde la notificación', 'Desde que se notifica una carta.'],
    ['Des de la notificació', 'Des que es notifica una carta.'],
    ['Notification', 'Since a letter is notified.'],
  ),
  'deadlineAnchor.field': d(
    ['Desde una fecha', 'Desde la fecha de un dato.'],
    ['Des d’una data', 'Des de la data d’una dada.'],
    ['Field', 'Since the date held by a field.'],
  ),
};
