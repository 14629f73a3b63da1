import { type DocumentationTable, documented as d } from './documentation.js';

/** What properties mean wherever they appear. */
export const common: DocumentationTable = {
  '*.id': d(
    ['Identificador', 'Nombre interno, único entre los suyos. No cambia aunque cambie el nombre.'],
    ['Identificador', 'Nom intern, únic entre els seus. No canvia encara que canvie el nom.'],
    ['Identifier', 'Internal name, unique among its kind. It stays the same when the name changes.'],
  ),
  '*.name': d(
    ['Nombre', 'El nombre que leen las personas.'],
    ['Nom', 'El nom que lligen les persones.'],
    ['Name', 'The name that people read.'],
  ),
  '*.kind': d(
    ['Clase', 'De qué clase es; decide qué otras propiedades lleva.'],
    ['Classe', 'De quina classe és; decidix quines altres propietats porta.'],
    ['Kind', 'What kind it is; it decides which other properties it has.'],
  ),
  '*.op': d(
    ['Operación', 'Qué se comprueba o se calcula.'],
    ['Operació', 'Què es comprova o es calcula.'],
    ['Operation', 'What is tested or computed.'],
  ),
  '*.says': d(
    ['Frase', 'La frase que se enseña a las personas en lugar de la que se genera.'],
    ['Frase', 'La frase que s’ensenya a les persones en lloc de la que es genera.'],
    ['Sentence', 'The sentence shown to people instead of the generated one.'],
  ),
  '*.article': d(
    ['Artículo', 'El artículo de la norma, como se imprime.'],
    ['Article', 'L’article de la norma, com s’imprimix.'],
    ['Article', 'The article of the norm, as it is printed.'],
  ),
  '*.legalBasis': d(
    ['Base legal', 'La norma y el artículo que lo permiten u obligan.'],
    ['Base legal', 'La norma i l’article que ho permeten o hi obliguen.'],
    ['Legal basis', 'The norm and article that allow or demand it.'],
  ),
  '*.term': d(
    ['Plazo', 'Cuánto tiempo legal.'],
    ['Termini', 'Quant de temps legal.'],
    ['Term', 'How much legal time.'],
  ),
  '*.unit': d(
    ['Departamento', 'El departamento que se ocupa.'],
    ['Departament', 'El departament que se n’ocupa.'],
    ['Department', 'The department in charge.'],
  ),
  '*.dir3': d(
    ['Código DIR3', 'El código en el directorio común de unidades.'],
    ['Codi DIR3', 'El codi en el directori comú d’unitats.'],
    ['DIR3 code', 'The code in the common directory of units.'],
  ),
  '*.communication': d(
    ['Carta', 'La carta, por su identificador.'],
    ['Carta', 'La carta, pel seu identificador.'],
    ['Letter', 'The letter, by its identifier.'],
  ),
  '*.dataNeed': d(
    ['Consulta de datos', 'La necesidad de datos que se consulta.'],
    ['Consulta de dades', 'La necessitat de dades que es consulta.'],
    ['Data need', 'The data need that is consulted.'],
  ),
  '*.task': d(
    ['Tarea', 'La tarea, por su identificador.'],
    ['Tasca', 'La tasca, pel seu identificador.'],
    ['Task', 'The task, by its identifier.'],
  ),
  '*.form': d(
    ['Formulario', 'El formulario, por su identificador.'],
    ['Formulari', 'El formulari, pel seu identificador.'],
    ['Form', 'The form, by its identifier.'],
  ),
  '*.field': d(
    ['Dato', 'El dato del expediente, declarado en la lista de datos.'],
    ['Dada', 'La dada de l’expedient, declarada en la llista de dades.'],
    ['Field', 'The datum of the case, declared in the list of fields.'],
  ),
  '*.parameter': d(
    ['Parámetro', 'El parámetro que fija el Ayuntamiento.'],
    ['Paràmetre', 'El paràmetre que fixa l’Ajuntament.'],
    ['Parameter', 'The parameter that the town sets.'],
  ),
  '*.deadline': d(
    ['Plazo', 'El identificador del plazo que empieza un paso.'],
    ['Termini', 'L’identificador del termini que comença un pas.'],
    ['Deadline', 'The identifier of the deadline that a step starts.'],
  ),
  '*.procedure': d(
    ['Trámite', 'El otro trámite, por su identificador.'],
    ['Tràmit', 'L’altre tràmit, pel seu identificador.'],
    ['Procedure', 'The other procedure, by its identifier.'],
  ),
  '*.event': d(
    ['Suceso', 'El nombre del suceso.'],
    ['Succés', 'El nom del succés.'],
    ['Event', 'The name of the event.'],
  ),
  '*.entry': d(
    ['Entrada', 'La entrada del diagrama por la que se empieza.'],
    ['Entrada', 'L’entrada del diagrama per la qual es comença.'],
    ['Entry', 'The entry of the chart where it begins.'],
  ),
  '*.relation': d(
    ['Relación', 'La relación del padrón que se recorre: miembros, títulos, propiedades o descuentos.'],
    ['Relació', 'La relació del padró que es recorre: membres, títols, propietats o descomptes.'],
    ['Relation', 'The relation of the register to look through: members, titles, properties or discounts.'],
  ),
  '*.where': d(
    ['Condición', 'La condición que cumple cada elemento que cuenta.'],
    ['Condició', 'La condició que complix cada element que compta.'],
    ['Condition', 'The condition that each element that counts meets.'],
  ),
  '*.options': d(
    ['Opciones', 'Los valores que se pueden elegir, con sus palabras.'],
    ['Opcions', 'Els valors que es poden triar, amb les seues paraules.'],
    ['Options', 'The values that can be chosen, with their words.'],
  ),
  '*.options.value': d(
    ['Valor', 'El valor que se guarda.'],
    ['Valor', 'El valor que es guarda.'],
    ['Value', 'The value that is kept.'],
  ),
  '*.options.label': d(
    ['Texto', 'El texto de la opción.'],
    ['Text', 'El text de l’opció.'],
    ['Text', 'The text of the option.'],
  ),
  '*.options.name': d(
    ['Texto', 'El texto de la opción.'],
    ['Text', 'El text de l’opció.'],
    ['Text', 'The text of the option.'],
  ),
  '*.scope': d(
    ['Alcance', 'Acaba al salir de la fase, o sigue en todo el expediente.'],
    ['Abast', 'Acaba en eixir de la fase, o continua en tot l’expedient.'],
    ['Scope', 'It ends when the phase is left, or lives for the whole case.'],
  ),
  '*.x': d(
    ['Horizontal', 'Posición horizontal en el lienzo.'],
    ['Horitzontal', 'Posició horitzontal en el llenç.'],
    ['Horizontal', 'Horizontal position on the canvas.'],
  ),
  '*.y': d(
    ['Vertical', 'Posición vertical en el lienzo.'],
    ['Vertical', 'Posició vertical en el llenç.'],
    ['Vertical', 'Vertical position on the canvas.'],
  ),
  localizedText: d(
    ['Texto', 'El mismo texto en cada lengua. Las dos oficiales son obligatorias para publicar.'],
    ['Text', 'El mateix text en cada llengua. Les dos oficials són obligatòries per a publicar.'],
    ['Text', 'The same text in each language. Both official ones are needed to publish.'],
  ),
  'localizedText.es': d(
    ['Castellano', 'El texto en castellano.'],
    ['Castellà', 'El text en castellà.'],
    ['Spanish', 'The text in Spanish.'],
  ),
  'localizedText.ca-valencia': d(
    ['Valenciano', 'El texto en valenciano.'],
    ['Valencià', 'El text en valencià.'],
    ['Valencian', 'The text in Valencian.'],
  ),
  'localizedText.en': d(
    ['Inglés', 'El texto en inglés, si lo hay.'],
    ['Anglés', 'El text en anglés, si n’hi ha.'],
    ['English', 'The text in English, where there is one.'],
  ),
  scalar: d(
    ['Valor', 'Un texto, un número, o verdadero o falso. Las fechas se escriben AAAA-MM-DD.'],
    ['Valor', 'Un text, un nombre, o vertader o fals. Les dates s’escriuen AAAA-MM-DD.'],
    ['Value', 'A text, a number, or true or false. Dates are written YYYY-MM-DD.'],
  ),
  identifier: d(
    ['Identificador', 'Letras sin tilde, cifras, «-» y «_»; empieza por una letra.'],
    ['Identificador', 'Lletres sense accent, xifres, «-» i «_»; comença per una lletra.'],
    ['Identifier', 'Letters without accents, digits, «-» and «_»; begins with a letter.'],
  ),
  dottedIdentifier: d(
    ['Identificador con puntos', 'Varios identificadores unidos por puntos, como «title.expiresOn».'],
    ['Identificador amb punts', 'Diversos identificadors units per punts, com «title.expiresOn».'],
    ['Dotted identifier', 'Several identifiers joined by dots, like «title.expiresOn».'],
  ),
  transitionTarget: d(
    ['Destino', 'Una fase, o en un trozo compartido una salida como «exit.firm».'],
    ['Destinació', 'Una fase, o en un tros compartit una eixida com «exit.firm».'],
    ['Target', 'A phase or, in a shared chart, an exit like «exit.firm».'],
  ),
  legalReference: d(
    ['Cita legal', 'Una norma y, si se sabe, su artículo.'],
    ['Cita legal', 'Una norma i, si se sap, el seu article.'],
    ['Legal reference', 'A norm and, where known, its article.'],
  ),
  'legalReference.norm': d(
    ['Norma', 'La norma, como «Ley 39/2015».'],
    ['Norma', 'La norma, com «Ley 39/2015».'],
    ['Norm', 'The norm, like «Ley 39/2015».'],
  ),
  'legalReference.url': d(
    ['Dirección web', 'Dónde se puede leer la norma.'],
    ['Adreça web', 'On es pot llegir la norma.'],
    ['Web address', 'Where the norm can be read.'],
  ),
  term: d(
    ['Plazo', 'Una cantidad de tiempo legal (Ley 39/2015, art. 30).'],
    ['Termini', 'Una quantitat de temps legal (Llei 39/2015, art. 30).'],
    ['Term', 'An amount of legal time (Ley 39/2015, art. 30).'],
  ),
  'term.amount': d(
    ['Cantidad', 'Cuántas unidades.'],
    ['Quantitat', 'Quantes unitats.'],
    ['Amount', 'How many units.'],
  ),
  'term.unit': d(
    ['Unidad', 'Horas, días hábiles, días naturales, meses o años. Los naturales necesitan una ley.'],
    ['Unitat', 'Hores, dies hàbils, dies naturals, mesos o anys. Els naturals necessiten una llei.'],
    ['Unit', 'Hours, working days, natural days, months or years. Natural days need a law.'],
  ),
  'term.ownCommitment': d(
    ['Compromiso propio', 'Se lo pone el Ayuntamiento a sí mismo. Nadie pierde nada cuando acaba.'],
    ['Compromís propi', 'Se’l posa l’Ajuntament a si mateix. Ningú perd res quan acaba.'],
    ['Own commitment', 'The town sets it for itself. Nobody loses anything when it ends.'],
  ),
  phaseTerm: d(
    ['Plazo de la fase', 'Un plazo propio, el plazo máximo del trámite o un día del calendario.'],
    ['Termini de la fase', 'Un termini propi, el termini màxim del tràmit o un dia del calendari.'],
    ['Term of the phase', 'A term of its own, the maximum term of the procedure, or a day of the calendar.'],
  ),
  'phaseTerm.within': d(
    ['Dentro de', 'Sin plazo propio: dentro del plazo máximo.'],
    ['Dins de', 'Sense termini propi: dins del termini màxim.'],
    ['Within', 'No term of its own: within the maximum term.'],
  ),
  'phaseTerm.until': d(
    ['Hasta', 'El día del calendario en que acaba.'],
    ['Fins', 'El dia del calendari en què acaba.'],
    ['Until', 'The day of the calendar when it ends.'],
  ),
  untilDate: d(
    ['Día del calendario', 'Un día hábil de un mes, como el segundo de enero.'],
    ['Dia del calendari', 'Un dia hàbil d’un mes, com el segon de gener.'],
    ['Day of the calendar', 'A working day of a month, like the second of January.'],
  ),
  'untilDate.nthWorkingDay': d(
    ['Día hábil', 'Qué día hábil del mes: 1 es el primero.'],
    ['Dia hàbil', 'Quin dia hàbil del mes: 1 és el primer.'],
    ['Working day', 'Which working day of the month: 1 is the first.'],
  ),
  'untilDate.month': d(
    ['Mes', 'El mes, de 1 a 12.'],
    ['Mes', 'El mes, d’1 a 12.'],
    ['Month', 'The month, from 1 to 12.'],
  ),
  'untilDate.year': d(
    ['Año', 'El año, o el dato que lo contiene.'],
    ['Any', 'L’any, o la dada que el conté.'],
    ['Year', 'The year, or the field that holds it.'],
  ),
  'untilDate.year.field': d(
    ['Dato del año', 'El dato que contiene el año.'],
    ['Dada de l’any', 'La dada que conté l’any.'],
    ['Field of the year', 'The field that holds the year.'],
  ),
};
