import { type DocumentationTable, documented as d } from './documentation.js';

/** Data, criteria, computations and sensors. */
export const dataWords: DocumentationTable = {
  dataNeed: d(
    ['Necesidad de datos', 'Qué se consulta, a quién y con qué base legal.'],
    ['Necessitat de dades', 'Què es consulta, a qui i amb quina base legal.'],
    ['Data need', 'What is consulted, from whom and on what legal ground.'],
  ),
  'dataNeed.fields': d(
    ['Datos', 'Los datos del expediente que rellena la respuesta.'],
    ['Dades', 'Les dades de l’expedient que ompli la resposta.'],
    ['Fields', 'The fields of the case that an answer fills.'],
  ),
  'dataNeed.source': d(
    ['Fuente', 'Quién tiene el dato.'],
    ['Font', 'Qui té la dada.'],
    ['Source', 'Who holds the datum.'],
  ),
  'dataNeed.source.service': d(
    ['Servicio', 'El código del servicio de la administración cedente.'],
    ['Servici', 'El codi del servici de l’administració cedent.'],
    ['Service', 'The service code of the ceding administration.'],
  ),
  'dataNeed.legalGround': d(
    ['Fundamento', 'Una ley o el consentimiento de la persona.'],
    ['Fonament', 'Una llei o el consentiment de la persona.'],
    ['Legal ground', 'A law or the person’s consent.'],
  ),
  'dataNeed.purpose': d(
    ['Finalidad', 'Para qué se consulta.'],
    ['Finalitat', 'Per a què es consulta.'],
    ['Purpose', 'What it is consulted for.'],
  ),
  'dataNeed.oppositionAllowed': d(
    ['Admite oposición', 'Si la persona puede oponerse (Ley 39/2015, art. 28.2).'],
    ['Admet oposició', 'Si la persona pot oposar-se (Llei 39/2015, art. 28.2).'],
    ['Opposition allowed', 'Whether the person may oppose it (Ley 39/2015, art. 28.2).'],
  ),
  'dataNeed.validityDays': d(
    ['Validez', 'Cuántos días sirve la respuesta.'],
    ['Validesa', 'Quants dies servix la resposta.'],
    ['Validity', 'For how many days an answer may be reused.'],
  ),
  'dataNeed.authorisedUnits': d(
    ['Departamentos autorizados', 'Quién puede consultar.'],
    ['Departaments autoritzats', 'Qui pot consultar.'],
    ['Authorised departments', 'Who may consult.'],
  ),
  'dataNeed.accessRequested': d(
    ['Acceso pedido', 'Cuándo se pidió el acceso al servicio.'],
    ['Accés demanat', 'Quan es va demanar l’accés al servici.'],
    ['Access requested', 'When access to the service was asked for.'],
  ),
  'dataNeed.documentSaved': d(
    ['Documento que se ahorra', 'El documento que la persona ya no trae.'],
    ['Document que s’estalvia', 'El document que la persona ja no porta.'],
    ['Document saved', 'The document that the person no longer brings.'],
  ),
  field: d(
    ['Dato', 'Un dato del expediente.'],
    ['Dada', 'Una dada de l’expedient.'],
    ['Field', 'A datum of the case.'],
  ),
  'field.type': d(
    ['Tipo', 'La clase de valor.'],
    ['Tipus', 'La classe de valor.'],
    ['Type', 'The kind of value.'],
  ),
  'field.setBy': d(
    ['Quién lo pone', 'De dónde sale su valor.'],
    ['Qui la posa', 'D’on ix el seu valor.'],
    ['Set by', 'Where its value comes from.'],
  ),
  'field.personal': d(
    ['Personal', 'Si es personal: no va en correos y se tapa en listas.'],
    ['Personal', 'Si és personal: no va en correus i es tapa en llistes.'],
    ['Personal', 'Whether it is personal: left out of e-mails and masked in lists.'],
  ),
  fieldOrigin: d(
    ['Origen del dato', 'Qué pone el valor del dato.'],
    ['Origen de la dada', 'Què posa el valor de la dada.'],
    ['Origin of the field', 'What sets the value of the field.'],
  ),
  'fieldOrigin.form.form': d(
    ['Formulario o tarea', 'El formulario o la tarea con la pregunta.'],
    ['Formulari o tasca', 'El formulari o la tasca amb la pregunta.'],
    ['Form or task', 'The form or task that asks for it.'],
  ),
  'fieldOrigin.message.message': d(
    ['Aviso', 'El nombre del aviso que trae el dato.'],
    ['Avís', 'El nom de l’avís que porta la dada.'],
    ['Message', 'The name of the message that brings the datum.'],
  ),
  'fieldOrigin.computation.computation': d(
    ['Cálculo', 'Cómo se calcula.'],
    ['Càlcul', 'Com es calcula.'],
    ['Computation', 'How it is computed.'],
  ),
  computation: d(
    ['Cálculo', 'Cómo sale un valor de otros.'],
    ['Càlcul', 'Com ix un valor d’altres.'],
    ['Computation', 'How a value comes from others.'],
  ),
  'computation.of': d(
    ['De', 'El valor o cálculo de partida.'],
    ['De', 'El valor o càlcul de partida.'],
    ['Of', 'The value or computation to start from.'],
  ),
  'computation.left': d(
    ['Primero', 'El primer número.'],
    ['Primer', 'El primer nombre.'],
    ['First', 'The first number.'],
  ),
  'computation.right': d(
    ['Segundo', 'El segundo número.'],
    ['Segon', 'El segon nombre.'],
    ['Second', 'The second number.'],
  ),
  'computation.decimals': d(
    ['Decimales', 'A cuántos decimales se redondea.'],
    ['Decimals', 'A quants decimals s’arredonix.'],
    ['Decimals', 'To how many decimals it is rounded.'],
  ),
  'computation.keys': d(
    ['Claves', 'Los valores con los que se busca en la tabla.'],
    ['Claus', 'Els valors amb què es busca en la taula.'],
    ['Keys', 'The values to look up in the table.'],
  ),
  operand: d(
    ['Lo que se lee', 'Un valor, un dato, un parámetro, el elemento que se mira, hoy, o un día de un año.'],
    ['El que es llig', 'Un valor, una dada, un paràmetre, l’element que es mira, hui, o un dia d’un any.'],
    ['What is read', 'A value, a field, a parameter, the element looked at, today, or a day of a year.'],
  ),
  'operand.value': d(['Valor', 'Un valor fijo.'], ['Valor', 'Un valor fix.'], ['Value', 'A fixed value.']),
  'operand.item': d(
    ['Del elemento', 'Un dato del elemento del padrón que se está mirando.'],
    ['De l’element', 'Una dada de l’element del padró que s’està mirant.'],
    ['Of the element', 'A datum of the element of the register being looked at.'],
  ),
  'operand.today': d(
    ['Hoy', 'La fecha en que se comprueba.'],
    ['Hui', 'La data en què es comprova.'],
    ['Today', 'The date of the evaluation.'],
  ),
  'operand.dateOf': d(
    ['Un día del año', 'Un día y un mes del año que contiene un dato.'],
    ['Un dia de l’any', 'Un dia i un mes de l’any que conté una dada.'],
    ['A day of the year', 'A day and month of the year that a field holds.'],
  ),
  'operand.dateOf.year': d(
    ['Dato del año', 'El dato que contiene el año.'],
    ['Dada de l’any', 'La dada que conté l’any.'],
    ['Field of the year', 'The field that holds the year.'],
  ),
  'operand.dateOf.month': d(
    ['Mes', 'El mes, de 1 a 12.'],
    ['Mes', 'El mes, d’1 a 12.'],
    ['Month', 'The month, from 1 to 12.'],
  ),
  'operand.dateOf.day': d(
    ['Día', 'El día del mes.'],
    ['Dia', 'El dia del mes.'],
    ['Day', 'The day of the month.'],
  ),
  criterion: d(
    ['Condición', 'Una condición que se cumple, no se cumple, o no se sabe.'],
    ['Condició', 'Una condició que es complix, no es complix, o no se sap.'],
    ['Criterion', 'A condition that is met, not met, or unknown.'],
  ),
  'criterion.of': d(
    ['De', 'La condición o las condiciones de dentro, o el valor que se mira.'],
    ['De', 'La condició o les condicions de dins, o el valor que es mira.'],
    ['Of', 'The condition or conditions inside, or the value looked at.'],
  ),
  'criterion.left': d(
    ['Primero', 'El valor que se compara.'],
    ['Primer', 'El valor que es compara.'],
    ['First', 'The value that is compared.'],
  ),
  'criterion.right': d(
    ['Segundo', 'El valor con el que se compara.'],
    ['Segon', 'El valor amb què es compara.'],
    ['Second', 'The value to compare it with.'],
  ),
  'criterion.from': d(
    ['Desde', 'El valor más bajo que se admite.'],
    ['Des de', 'El valor més baix que s’admet.'],
    ['From', 'The lowest value admitted.'],
  ),
  'criterion.to': d(
    ['Hasta', 'El valor más alto que se admite.'],
    ['Fins', 'El valor més alt que s’admet.'],
    ['To', 'The highest value admitted.'],
  ),
  'criterion.in.options': d(
    ['Entre', 'Los valores que se admiten.'],
    ['Entre', 'Els valors que s’admeten.'],
    ['Among', 'The values admitted.'],
  ),
  'criterion.birthDate': d(
    ['Nacimiento', 'La fecha de nacimiento.'],
    ['Naixement', 'La data de naixement.'],
    ['Birth date', 'The date of birth.'],
  ),
  'criterion.at': d(
    ['En la fecha', 'La fecha en que se mira.'],
    ['En la data', 'La data en què es mira.'],
    ['At', 'The date looked at.'],
  ),
  'criterion.is': d(
    ['Comparación', 'Qué comparación o resultado se espera.'],
    ['Comparació', 'Quina comparació o resultat s’espera.'],
    ['Is', 'The comparison or verdict expected.'],
  ),
  'criterion.years': d(
    ['Años', 'Los años cumplidos.'],
    ['Anys', 'Els anys complits.'],
    ['Years', 'Completed years.'],
  ),
  'criterion.since': d(
    ['Desde', 'La fecha de alta en el padrón.'],
    ['Des de', 'La data d’alta en el padró.'],
    ['Since', 'The date of registration.'],
  ),
  'criterion.months': d(
    ['Meses', 'Los meses de empadronamiento.'],
    ['Mesos', 'Els mesos d’empadronament.'],
    ['Months', 'The months of residence.'],
  ),
  'criterion.number': d(
    ['Número', 'Con cuántos se compara.'],
    ['Nombre', 'Amb quants es compara.'],
    ['Number', 'How many to compare with.'],
  ),
  'criterion.result': d(
    ['Resultado', 'Comprobado, no comprobado o sin respuesta.'],
    ['Resultat', 'Comprovat, no comprovat o sense resposta.'],
    ['Result', 'Verified, not verified or unavailable.'],
  ),
  sensor: d(
    ['Disparador de inicio', 'Busca en el padrón a quien tiene derecho y empieza sus expedientes.'],
    ['Disparador d’inici', 'Busca en el padró qui té dret i comença els seus expedients.'],
    ['Sensor', 'Finds in the register who is entitled and starts their cases.'],
  ),
  'sensor.over': d(
    ['Recorre', 'Personas, hogares o expedientes.'],
    ['Recorre', 'Persones, llars o expedients.'],
    ['Over', 'People, households or cases.'],
  ),
  'sensor.when': d(['Cuándo', 'Cuándo mira.'], ['Quan', 'Quan mira.'], ['When', 'When it looks.']),
  'sensor.gather': d(
    ['Recoge', 'Qué datos del padrón pasan al expediente.'],
    ['Recull', 'Quines dades del padró passen a l’expedient.'],
    ['Gather', 'Which data of the register go into the case.'],
  ),
  'sensor.criteria': d(
    ['Condiciones', 'Quién tiene derecho.'],
    ['Condicions', 'Qui té dret.'],
    ['Criteria', 'Who is entitled.'],
  ),
  'sensor.propose': d(
    ['Propone', 'Solo si se cumple, o también si falta un dato.'],
    ['Proposa', 'Només si es complix, o també si falta una dada.'],
    ['Propose', 'Only when met, or also when a datum is missing.'],
  ),
  'sensor.oncePer': d(
    ['Una vez por', 'Persona, hogar o periodo.'],
    ['Una vegada per', 'Persona, llar o període.'],
    ['Once per', 'Person, household or period.'],
  ),
  'sensor.period': d(
    ['Periodo', 'Año, mes o siempre.'],
    ['Període', 'Any, mes o sempre.'],
    ['Period', 'Year, month or ever.'],
  ),
  'sensor.start': d(
    ['Empieza', 'Una entrada del diagrama, o una sola carta.'],
    ['Comença', 'Una entrada del diagrama, o una sola carta.'],
    ['Start', 'An entry of the chart, or a single letter.'],
  ),
  'sensor.addressee': d(
    ['Destinatario', 'A quién se escribe, por orden.'],
    ['Destinatari', 'A qui s’escriu, per orde.'],
    ['Addressee', 'Who is written to, in order.'],
  ),
  'sensor.exclude': d(
    ['Excluye', 'A quién no se escribe.'],
    ['Exclou', 'A qui no s’escriu.'],
    ['Exclude', 'Who is not written to.'],
  ),
  'sensor.reevaluateBeforeSending': d(
    ['Comprueba antes de enviar', 'Vuelve a mirar las condiciones justo antes de enviar.'],
    ['Comprova abans d’enviar', 'Torna a mirar les condicions just abans d’enviar.'],
    ['Check before sending', 'Looks at the criteria again just before sending.'],
  ),
  gathering: d(
    ['Recogida', 'Cómo se lee un dato del padrón.'],
    ['Recollida', 'Com es llig una dada del padró.'],
    ['Gathering', 'How a datum is read from the register.'],
  ),
  'gathering.from': d(['De', 'De dónde sale.'], ['De', 'D’on ix.'], ['From', 'Where it comes from.']),
  'gathering.from.plus': d(
    ['Más', 'Cuántos años se suman al de la fecha.'],
    ['Més', 'Quants anys se sumen al de la data.'],
    ['Plus', 'How many years are added to that of the date.'],
  ),
  'gathering.from.operand': d(
    ['Valor', 'El valor que se lee.'],
    ['Valor', 'El valor que es llig.'],
    ['Operand', 'The value that is read.'],
  ),
  'gathering.from.fact': d(
    ['Dato del padrón', 'El dato de la persona o del hogar.'],
    ['Dada del padró', 'La dada de la persona o de la llar.'],
    ['Fact', 'The datum of the person or household.'],
  ),
  'gathering.from.take': d(
    ['Toma', 'El dato del elemento que se toma.'],
    ['Pren', 'La dada de l’element que es pren.'],
    ['Take', 'The datum of the element that is taken.'],
  ),
  sensorOccasion: d(
    ['Ocasión', 'Cuándo mira un disparador.'],
    ['Ocasió', 'Quan mira un disparador.'],
    ['Occasion', 'When a sensor looks.'],
  ),
  'sensorOccasion.cron': d(
    ['Calendario', 'Minuto, hora, día, mes y día de la semana, como «0 6 15 1 *».'],
    ['Calendari', 'Minut, hora, dia, mes i dia de la setmana, com «0 6 15 1 *».'],
    ['Calendar', 'Minute, hour, day, month and weekday, like «0 6 15 1 *».'],
  ),
  'sensorOccasion.says': d(
    ['En palabras', 'Cuándo mira, en palabras.'],
    ['En paraules', 'Quan mira, en paraules.'],
    ['In words', 'When it looks, in words.'],
  ),
  'sensorOccasion.message': d(
    ['Mensaje', 'El nombre del mensaje de otro sistema.'],
    ['Missatge', 'El nom del missatge d’un altre sistema.'],
    ['Message', 'The name of the message from another system.'],
  ),
};
