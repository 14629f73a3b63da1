import { type DocumentationTable, documented as d } from './documentation.js';

/** The procedure as a whole. */
export const procedureWords: DocumentationTable = {
  procedure: d(
    [
      'Trámite',
      'Un trámite del Ayuntamiento: su diagrama de fases con la ley y lo que sabe el Ayuntamiento.',
    ],
    ['Tràmit', 'Un tràmit de l’Ajuntament: el diagrama de fases amb la llei i el que sap l’Ajuntament.'],
    ['Procedure', 'A procedure of the town: its chart of phases with the law and what the town knows.'],
  ),
  'procedure.$schema': d(
    ['Esquema', 'Dónde está el esquema con el que el editor ayuda a escribir.'],
    ['Esquema', 'On està l’esquema amb què l’editor ajuda a escriure.'],
    ['Schema', 'Where the schema is with which an editor helps to write.'],
  ),
  'procedure.formatVersion': d(
    ['Versión del formato', 'La versión de este lenguaje.'],
    ['Versió del format', 'La versió d’este llenguatge.'],
    ['Format version', 'The version of this language.'],
  ),
  'procedure.version': d(
    ['Versión', 'La versión publicada. Un borrador no tiene.'],
    ['Versió', 'La versió publicada. Un esborrany no en té.'],
    ['Version', 'The published version. A draft has none.'],
  ),
  'procedure.summary': d(
    ['Resumen', 'Para qué sirve, en una o dos frases.'],
    ['Resum', 'Per a què servix, en una o dos frases.'],
    ['Summary', 'What it is for, in one or two sentences.'],
  ),
  'procedure.audience': d(
    ['Público', 'Para quién es, en palabras.'],
    ['Públic', 'Per a qui és, en paraules.'],
    ['Audience', 'Who it is for, in words.'],
  ),
  'procedure.lifeEvents': d(
    ['Momentos de la vida', 'Los momentos en que hace falta, como un nacimiento.'],
    ['Moments de la vida', 'Els moments en què fa falta, com un naixement.'],
    ['Life events', 'The moments when it is needed, like a birth.'],
  ),
  'procedure.siaCode': d(
    ['Código SIA', 'El código en el inventario de trámites del Estado.'],
    ['Codi SIA', 'El codi en l’inventari de tràmits de l’Estat.'],
    ['SIA code', 'The code in the State’s inventory of procedures.'],
  ),
  'procedure.organ': d(
    ['Órgano', 'El órgano que decide.'],
    ['Òrgan', 'L’òrgan que decidix.'],
    ['Organ', 'The body that decides.'],
  ),
  'procedure.parameters': d(
    ['Parámetros', 'Cantidades, límites, tablas e interruptores que fija el Ayuntamiento.'],
    ['Paràmetres', 'Quantitats, límits, taules i interruptors que fixa l’Ajuntament.'],
    ['Parameters', 'Amounts, limits, tables and switches that the town sets.'],
  ),
  'procedure.legalBasis': d(
    ['Base legal', 'Las normas que regulan el trámite.'],
    ['Base legal', 'Les normes que regulen el tràmit.'],
    ['Legal basis', 'The norms that rule the procedure.'],
  ),
  'procedure.retention': d(
    [
      'Conservación',
      'Cuánto se guarda un expediente terminado antes de poder borrar a su persona. Si no se dice, cinco años.',
    ],
    [
      'Conservació',
      'Quant es guarda un expedient acabat abans de poder esborrar la seua persona. Si no es diu, cinc anys.',
    ],
    [
      'Retention',
      'How long a finished case is kept before its person may be erased. Five years when nothing is said.',
    ],
  ),
  'procedure.fee': d(
    ['Tasa', 'Lo que cuesta, en palabras.'],
    ['Taxa', 'El que costa, en paraules.'],
    ['Fee', 'What it costs, in words.'],
  ),
  'procedure.channels': d(
    ['Canales', 'Por dónde puede tratarlo la persona.'],
    ['Canals', 'Per on pot tractar-lo la persona.'],
    ['Channels', 'How a person may deal with it.'],
  ),
  'procedure.relations': d(
    ['Relaciones', 'Otros trámites que suelen ir con este.'],
    ['Relacions', 'Altres tràmits que solen anar amb este.'],
    ['Relations', 'Other procedures that usually go with this one.'],
  ),
  'procedure.relations.why': d(
    ['Motivo', 'Mismos requisitos, mismos datos, costumbre o momento de la vida.'],
    ['Motiu', 'Mateixos requisits, mateixes dades, costum o moment de la vida.'],
    ['Why', 'Same requirements, same data, usual behaviour or life event.'],
  ),
  'procedure.relations.note': d(
    ['Nota', 'Lo que conviene saber de la relación.'],
    ['Nota', 'El que convé saber de la relació.'],
    ['Note', 'What is worth knowing of the relation.'],
  ),
  'procedure.burden': d(
    ['Cargas quitadas', 'Lo que ya no se pide a la persona y con qué técnica.'],
    ['Càrregues llevades', 'El que ja no es demana a la persona i amb quina tècnica.'],
    ['Burden removed', 'What is no longer asked of the person, and by which technique.'],
  ),
  'procedure.burden.technique': d(
    ['Técnica', 'La técnica de reducción de cargas, de B1 a B9.'],
    ['Tècnica', 'La tècnica de reducció de càrregues, de B1 a B9.'],
    ['Technique', 'The technique of burden reduction, from B1 to B9.'],
  ),
  'procedure.burden.removed': d(
    ['Quitado', 'Qué se ha quitado, en palabras.'],
    ['Llevat', 'Què s’ha llevat, en paraules.'],
    ['Removed', 'What was removed, in words.'],
  ),
  'procedure.burden.documentsBefore': d(
    ['Documentos antes', 'Cuántos documentos se pedían.'],
    ['Documents abans', 'Quants documents es demanaven.'],
    ['Documents before', 'How many documents were asked for.'],
  ),
  'procedure.burden.documentsAfter': d(
    ['Documentos ahora', 'Cuántos documentos se piden ahora.'],
    ['Documents ara', 'Quants documents es demanen ara.'],
    ['Documents after', 'How many documents are asked for now.'],
  ),
  'procedure.entries': d(
    ['Entradas', 'Las puertas del trámite, cada una con su naturaleza legal.'],
    ['Entrades', 'Les portes del tràmit, cada una amb la seua naturalesa legal.'],
    ['Entries', 'The doors of the procedure, each with its legal nature.'],
  ),
  'procedure.units': d(
    ['Departamentos', 'Los departamentos que intervienen.'],
    ['Departaments', 'Els departaments que intervenen.'],
    ['Departments', 'The departments that take part.'],
  ),
  'procedure.dataNeeds': d(
    ['Ficha de interoperabilidad', 'Los datos que se consultan, a quién y con qué base legal.'],
    ['Fitxa d’interoperabilitat', 'Les dades que es consulten, a qui i amb quina base legal.'],
    ['Interoperability sheet', 'The data consulted, from whom and on what legal ground.'],
  ),
  'procedure.fields': d(
    ['Datos del expediente', 'Todos los datos que el trámite puede leer o guardar.'],
    ['Dades de l’expedient', 'Totes les dades que el tràmit pot llegir o guardar.'],
    ['Fields of the case', 'All the data that the procedure may read or keep.'],
  ),
  'procedure.sensors': d(
    ['Disparadores de inicio', 'Lo que busca en el padrón a quien tiene derecho.'],
    ['Disparadors d’inici', 'El que busca en el padró qui té dret.'],
    ['Sensors', 'What looks in the register for who is entitled.'],
  ),
  'procedure.chart': d(
    ['Diagrama', 'Las fases y las flechas entre ellas.'],
    ['Diagrama', 'Les fases i les fletxes entre elles.'],
    ['Chart', 'The phases and the arrows between them.'],
  ),
  'procedure.subcharts': d(
    ['Trozos compartidos', 'Trozos de diagrama que varias fases incluyen.'],
    ['Trossos compartits', 'Trossos de diagrama que diverses fases inclouen.'],
    ['Shared charts', 'Pieces of chart that several phases include.'],
  ),
  'procedure.communications': d(
    ['Cartas', 'Los mensajes que se envían.'],
    ['Cartes', 'Els missatges que s’envien.'],
    ['Letters', 'The messages that are sent.'],
  ),
  'procedure.partials': d(
    ['Párrafos compartidos', 'Párrafos que usan varias cartas.'],
    ['Paràgrafs compartits', 'Paràgrafs que usen diverses cartes.'],
    ['Shared paragraphs', 'Paragraphs that several letters use.'],
  ),
  'procedure.forms': d(
    ['Formularios', 'Los formularios que rellenan las personas.'],
    ['Formularis', 'Els formularis que omplin les persones.'],
    ['Forms', 'The forms that people fill.'],
  ),
  'procedure.tasks': d(
    ['Tareas', 'El trabajo del personal.'],
    ['Tasques', 'El treball del personal.'],
    ['Tasks', 'The work of the staff.'],
  ),
  'procedure.indicators': d(
    ['Indicadores', 'Cómo se mide el trámite.'],
    ['Indicadors', 'Com es mesura el tràmit.'],
    ['Indicators', 'How the procedure is measured.'],
  ),
  'procedure.surveys': d(
    ['Encuestas', 'Las preguntas sobre el trato y el resultado.'],
    ['Enquestes', 'Les preguntes sobre el tracte i el resultat.'],
    ['Surveys', 'Questions on the treatment and the result.'],
  ),
  'procedure.layout': d(
    ['Dibujo', 'Dónde está cada cosa en el lienzo. No cambia el significado.'],
    ['Dibuix', 'On està cada cosa en el llenç. No canvia el significat.'],
    ['Layout', 'Where each thing is on the canvas. It does not change the meaning.'],
  ),
  'procedure.waivers': d(
    ['Avisos apartados', 'Los avisos que el Ayuntamiento aparta con un motivo.'],
    ['Avisos apartats', 'Els avisos que l’Ajuntament aparta amb un motiu.'],
    ['Waivers', 'Findings that the town sets aside with a reason.'],
  ),
};
