import { type DocumentationTable, documented as d } from './documentation.js';

/** The chart: phases, transitions, triggers and steps. */
export const chartWords: DocumentationTable = {
  chart: d(
    ['Diagrama', 'Las fases del primer nivel y las flechas que salen de todas.'],
    ['Diagrama', 'Les fases del primer nivell i les fletxes que ixen de totes.'],
    ['Chart', 'The phases of the first level and the arrows that leave all of them.'],
  ),
  'chart.phases': d(
    ['Fases', 'Las fases del primer nivel.'],
    ['Fases', 'Les fases del primer nivell.'],
    ['Phases', 'The phases of the first level.'],
  ),
  'chart.transitions': d(
    ['Flechas comunes', 'Las que salen de cualquier fase, como el desistimiento.'],
    ['Fletxes comunes', 'Les que ixen de qualsevol fase, com el desistiment.'],
    ['Common arrows', 'Those that leave any phase, like a withdrawal.'],
  ),
  subchart: d(
    ['Trozo compartido', 'Un trozo de diagrama que se incluye en varios sitios.'],
    ['Tros compartit', 'Un tros de diagrama que s’inclou en diversos llocs.'],
    ['Shared chart', 'A piece of chart included in several places.'],
  ),
  'subchart.initial': d(
    ['Fase inicial', 'La fase en la que empieza.'],
    ['Fase inicial', 'La fase en què comença.'],
    ['Initial phase', 'The phase where it begins.'],
  ),
  'subchart.exits': d(
    ['Salidas', 'Los nombres de sus salidas; una flecha va a una con «exit.».'],
    ['Eixides', 'Els noms de les seues eixides; una fletxa va a una amb «exit.».'],
    ['Exits', 'The names of its ways out; an arrow goes to one with «exit.».'],
  ),
  'subchart.phases': d(['Fases', 'Sus fases.'], ['Fases', 'Les seues fases.'], ['Phases', 'Its phases.']),
  phase: d(
    ['Fase', 'Un momento del trámite en el que un expediente puede estar.'],
    ['Fase', 'Un moment del tràmit en què un expedient pot estar.'],
    ['Phase', 'A moment of the procedure in which a case can be.'],
  ),
  'phase.simple': d(
    ['Fase simple', 'Una fase sin otras dentro.'],
    ['Fase simple', 'Una fase sense altres dins.'],
    ['Simple phase', 'A phase without others inside.'],
  ),
  'phase.compound': d(
    ['Fase compuesta', 'Una fase con otras dentro, de una en una.'],
    ['Fase composta', 'Una fase amb altres dins, d’una en una.'],
    ['Compound phase', 'A phase with others inside, one at a time.'],
  ),
  'phase.parallel': d(
    ['Fase paralela', 'Una fase con otras dentro, todas a la vez.'],
    ['Fase paral·lela', 'Una fase amb altres dins, totes alhora.'],
    ['Parallel phase', 'A phase with others inside, all at once.'],
  ),
  'phase.history': d(
    ['Memoria', 'Vuelve a donde estaba el expediente.'],
    ['Memòria', 'Torna on estava l’expedient.'],
    ['History', 'Goes back to where the case was.'],
  ),
  'phase.final': d(['Final', 'Aquí acaba.'], ['Final', 'Ací acaba.'], ['Final', 'Here it ends.']),
  'phase.include': d(
    ['Inclusión', 'Pone aquí un trozo compartido.'],
    ['Inclusió', 'Posa ací un tros compartit.'],
    ['Inclusion', 'Puts a shared chart here.'],
  ),
  'phase.stage': d(
    ['Etapa legal', 'Iniciación, instrucción o finalización. Se hereda.'],
    ['Etapa legal', 'Iniciació, instrucció o finalització. S’hereta.'],
    ['Legal stage', 'Initiation, instruction or finalisation. It is inherited.'],
  ),
  'phase.legalStep': d(
    ['Trámite legal', 'Qué trámite de la ley es: subsanación, prueba, informe, audiencia…'],
    ['Tràmit legal', 'Quin tràmit de la llei és: esmena, prova, informe, audiència…'],
    ['Legal step', 'Which step of the law it is: mending, evidence, report, hearing…'],
  ),
  'phase.description': d(
    ['Descripción', 'Qué se hace en ella, para la persona que espera.'],
    ['Descripció', 'Què s’hi fa, per a la persona que espera.'],
    ['Description', 'What is done in it, for the person who waits.'],
  ),
  'phase.resultingDocument': d(
    ['Documento', 'El documento que sale de ella.'],
    ['Document', 'El document que n’ix.'],
    ['Document', 'The document that comes out of it.'],
  ),
  'phase.term': d(
    ['Plazo', 'Cuánto puede durar.'],
    ['Termini', 'Quant pot durar.'],
    ['Term', 'How long it may take.'],
  ),
  'phase.contact': d(
    ['Contacto', 'Dónde preguntar, si no es el del departamento.'],
    ['Contacte', 'On preguntar, si no és el del departament.'],
    ['Contact', 'Where to ask, when it is not the department’s.'],
  ),
  'phase.visibleToCitizen': d(
    ['Visible', 'Si la persona la ve en la sede.'],
    ['Visible', 'Si la persona la veu en la seu.'],
    ['Visible', 'Whether the person sees it on the sede.'],
  ),
  'phase.onEntry': d(
    ['Al entrar', 'Los pasos al entrar.'],
    ['En entrar', 'Els passos en entrar.'],
    ['On entry', 'The steps on entering.'],
  ),
  'phase.onExit': d(
    ['Al salir', 'Los pasos al salir.'],
    ['En eixir', 'Els passos en eixir.'],
    ['On exit', 'The steps on leaving.'],
  ),
  'phase.transitions': d(
    ['Flechas', 'Las flechas que salen de ella.'],
    ['Fletxes', 'Les fletxes que n’ixen.'],
    ['Arrows', 'The arrows that leave it.'],
  ),
  'phase.initial': d(
    ['Fase inicial', 'La fase de dentro en la que empieza; si falta, la primera.'],
    ['Fase inicial', 'La fase de dins en què comença; si falta, la primera.'],
    ['Initial phase', 'The inner phase where it begins; the first when absent.'],
  ),
  'phase.phases': d(
    ['Fases de dentro', 'Las fases que contiene.'],
    ['Fases de dins', 'Les fases que conté.'],
    ['Inner phases', 'The phases that it contains.'],
  ),
  'phase.depth': d(
    ['Profundidad', 'Recuerda solo el primer nivel, o hasta el fondo.'],
    ['Profunditat', 'Recorda només el primer nivell, o fins al fons.'],
    ['Depth', 'Remembers only the first level, or all the way down.'],
  ),
  'phase.target': d(
    ['Destino', 'A dónde va si nunca se estuvo.'],
    ['Destinació', 'On va si no s’hi va estar mai.'],
    ['Target', 'Where it goes when it was never visited.'],
  ),
  'phase.outcome': d(
    ['Resultado', 'Cómo acaba el expediente.'],
    ['Resultat', 'Com acaba l’expedient.'],
    ['Outcome', 'How the case ends.'],
  ),
  'phase.include.include': d(
    ['Trozo', 'El trozo compartido que se incluye.'],
    ['Tros', 'El tros compartit que s’inclou.'],
    ['Shared chart', 'The shared chart that is included.'],
  ),
  'phase.exits': d(
    ['Salidas', 'A qué fase lleva cada salida del trozo.'],
    ['Eixides', 'A quina fase porta cada eixida del tros.'],
    ['Exits', 'The phase to which each exit of the shared chart leads.'],
  ),
  transition: d(
    ['Flecha', 'Un camino para salir de una fase.'],
    ['Fletxa', 'Un camí per a eixir d’una fase.'],
    ['Transition', 'A way out of a phase.'],
  ),
  'transition.trigger': d(
    ['Suceso', 'Lo que hace que ocurra.'],
    ['Succés', 'El que fa que passe.'],
    ['Trigger', 'What makes it happen.'],
  ),
  'transition.guard': d(
    ['Condición', 'Solo ocurre si se cumple.'],
    ['Condició', 'Només passa si es complix.'],
    ['Guard', 'It happens only when this is met.'],
  ),
  'transition.target': d(
    ['Destino', 'A qué fase lleva. Sin destino, no se sale de la fase.'],
    ['Destinació', 'A quina fase porta. Sense destinació, no s’ix de la fase.'],
    ['Target', 'The phase it leads to. Without one, the phase is not left.'],
  ),
  'transition.type': d(
    ['Tipo', 'Externa, o interna (no sale de la fase que la contiene).'],
    ['Tipus', 'Externa, o interna (no ix de la fase que la conté).'],
    ['Type', 'External, or internal (it does not leave the phase around it).'],
  ),
  'transition.steps': d(
    ['Pasos', 'Lo que se hace al pasar.'],
    ['Passos', 'El que es fa en passar.'],
    ['Steps', 'What is done on the way.'],
  ),
  'transition.label': d(
    ['Rótulo', 'Lo que se lee junto a la flecha.'],
    ['Rètol', 'El que es llig al costat de la fletxa.'],
    ['Label', 'What is read beside the arrow.'],
  ),
  'transition.opensFile': d(
    ['Abre el expediente', 'Da número al expediente y pone en marcha el reloj.'],
    ['Obri l’expedient', 'Dona número a l’expedient i posa en marxa el rellotge.'],
    ['Opens the file', 'Gives the file its number and starts the clock.'],
  ),
  trigger: d(
    ['Suceso', 'Lo que hace que ocurra una flecha.'],
    ['Succés', 'El que fa que passe una fletxa.'],
    ['Trigger', 'What makes a transition happen.'],
  ),
  'trigger.action': d(
    ['Acción', 'Lo que hace la persona.'],
    ['Acció', 'El que fa la persona.'],
    ['Action', 'What the person does.'],
  ),
  'trigger.outcome': d(
    ['Resultado', 'El resultado de la tarea.'],
    ['Resultat', 'El resultat de la tasca.'],
    ['Outcome', 'The outcome of the task.'],
  ),
  'trigger.result': d(
    ['Respuesta', 'Comprobado, no comprobado o sin respuesta.'],
    ['Resposta', 'Comprovat, no comprovat o sense resposta.'],
    ['Result', 'Verified, not verified or unavailable.'],
  ),
  'trigger.state': d(
    ['Estado', 'Qué le pasa a la notificación.'],
    ['Estat', 'Què li passa a la notificació.'],
    ['State', 'What happens to the notification.'],
  ),
  'trigger.message': d(
    ['Mensaje', 'El nombre del mensaje de otro sistema.'],
    ['Missatge', 'El nom del missatge d’un altre sistema.'],
    ['Message', 'The name of the message from another system.'],
  ),
  'trigger.correlateBy': d(
    ['Se reconoce por', 'Expediente, persona o asiento del registro.'],
    ['Es reconeix per', 'Expedient, persona o assentament del registre.'],
    ['Correlate by', 'Case, person or entry of the register.'],
  ),
  step: d(
    ['Paso', 'Algo que se hace al entrar, al salir o por el camino.'],
    ['Pas', 'Alguna cosa que es fa en entrar, en eixir o pel camí.'],
    ['Step', 'Something done on entering, on leaving or on the way.'],
  ),
  'step.retry': d(
    ['Reintentos', 'Cuántas veces se vuelve a preguntar si no contestan.'],
    ['Reintents', 'Quantes vegades es torna a preguntar si no contesten.'],
    ['Retry', 'How often it asks again when there is no answer.'],
  ),
  'step.retry.times': d(
    ['Veces', 'Cuántas veces.'],
    ['Vegades', 'Quantes vegades.'],
    ['Times', 'How many times.'],
  ),
  'step.retry.within': d(
    ['En', 'En cuánto tiempo.'],
    ['En', 'En quant de temps.'],
    ['Within', 'In how much time.'],
  ),
  'step.document': d(
    ['Documento', 'El identificador del documento.'],
    ['Document', 'L’identificador del document.'],
    ['Document', 'The identifier of the document.'],
  ),
  'step.until': d(
    ['Hasta', 'Un día del calendario en lugar de una cuenta.'],
    ['Fins', 'Un dia del calendari en lloc d’un compte.'],
    ['Until', 'A day of the calendar instead of a count.'],
  ),
  'step.from': d(
    ['Desde', 'El suceso desde el que cuenta.'],
    ['Des de', 'El succés des del qual compta.'],
    ['From', 'The event from which it counts.'],
  ),
  'step.by': d(
    ['Cuánto', 'Cuánto tiempo se añade.'],
    ['Quant', 'Quant de temps s’afig.'],
    ['By', 'How much time is added.'],
  ),
  'step.reason': d(
    ['Motivo', 'Por qué, en palabras.'],
    ['Motiu', 'Per què, en paraules.'],
    ['Reason', 'Why, in words.'],
  ),
  'step.communicatedBy': d(
    ['Comunicado con', 'La carta desde la que cuenta la suspensión.'],
    ['Comunicat amb', 'La carta des de la qual compta la suspensió.'],
    ['Communicated by', 'The letter from which the suspension counts.'],
  ),
  'step.cap': d(
    ['Máximo', 'Cuánto puede durar como mucho.'],
    ['Màxim', 'Quant pot durar com a molt.'],
    ['Cap', 'How long it may last at most.'],
  ),
  'step.setField.to': d(
    ['Valor', 'El cálculo que da el valor.'],
    ['Valor', 'El càlcul que dona el valor.'],
    ['To', 'The computation that gives the value.'],
  ),
  'step.book': d(
    ['Registro', 'De entrada o de salida.'],
    ['Registre', 'D’entrada o d’eixida.'],
    ['Book', 'Entry or exit register.'],
  ),
  'step.carry': d(
    ['Lleva', 'Los datos que pasan al otro expediente.'],
    ['Porta', 'Les dades que passen a l’altre expedient.'],
    ['Carry', 'The fields that go to the other case.'],
  ),
  'step.forEach': d(
    ['Uno para cada', 'Abre un expediente para cada persona del hogar, en lugar de uno solo.'],
    ['Un per a cada', 'Obri un expedient per a cada persona de la llar, en lloc d’un de sol.'],
    ['One for each', 'Opens a case for each person of the household, instead of a single one.'],
  ),
  'step.survey.survey': d(
    ['Encuesta', 'La encuesta que se envía.'],
    ['Enquesta', 'L’enquesta que s’envia.'],
    ['Survey', 'The survey that is sent.'],
  ),
  'step.after': d(
    ['Después de', 'Cuánto se espera antes de enviarla.'],
    ['Després de', 'Quant s’espera abans d’enviar-la.'],
    ['After', 'How long to wait before sending it.'],
  ),
  'step.status': d(
    ['Estado', 'Lo que se publica en la sede.'],
    ['Estat', 'El que es publica en la seu.'],
    ['Status', 'What is published on the sede.'],
  ),
  'step.service': d(
    ['Servicio', 'El servicio web al que se llama.'],
    ['Servici', 'El servici web al qual es crida.'],
    ['Service', 'The web service that is called.'],
  ),
  'step.send': d(
    ['Envía', 'Los datos que se envían.'],
    ['Envia', 'Les dades que s’envien.'],
    ['Send', 'The fields that are sent.'],
  ),
  deadlineAnchor: d(
    ['Desde cuándo', 'El suceso desde el que cuenta un plazo.'],
    ['Des de quan', 'El succés des del qual compta un termini.'],
    ['Anchor', 'The event from which a deadline counts.'],
  ),
};
