// The case as BPMN: a user task for each event, a timer on the three that the law gives a term.
import { actions } from '../dist/workload/events.js';

/** Tasks that a timer may end instead of the person. */
const timed = { 2: 'confirmation', 5: 'statements', 7: 'appeal' };

const taskId = (step) => `step${step}`;

const task = (step) => `
    <userTask id="${taskId(step)}" name="${actions[step - 1]}" />
    <sequenceFlow id="to${step}" sourceRef="${step === 1 ? 'opened' : taskId(step - 1)}" targetRef="${taskId(step)}" />${
      timed[step]
        ? `
    <boundaryEvent id="${timed[step]}" attachedToRef="${taskId(step)}">
      <timerEventDefinition><timeDuration xsi:type="tFormalExpression">P10D</timeDuration></timerEventDefinition>
    </boundaryEvent>
    <endEvent id="${timed[step]}Over" />
    <sequenceFlow id="from${step}" sourceRef="${timed[step]}" targetRef="${timed[step]}Over" />`
        : ''
    }`;

export const caseProcess = `<?xml version="1.0" encoding="UTF-8"?>
<definitions id="grant" xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="urn:oficio:bench">
  <process id="case" isExecutable="true">
    <startEvent id="opened" />${actions.map((_, index) => task(index + 1)).join('')}
    <endEvent id="closed" />
    <sequenceFlow id="toClosed" sourceRef="${taskId(actions.length)}" targetRef="closed" />
  </process>
</definitions>`;

export { taskId };
