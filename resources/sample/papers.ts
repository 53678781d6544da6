/** The sample programme's papers, in the order they are read. */
import bodies from './bodies.json' with { type: 'json' };
import dependencyAndRecovery from './dependency-and-recovery.json' with { type: 'json' };
import futureCommissioning from './future-commissioning.json' with { type: 'json' };
import memorandum from './memorandum.json' with { type: 'json' };
import policeAndCrimePanel from './police-and-crime-panel.json' with { type: 'json' };
import programme from './programme.json' with { type: 'json' };
import services from './services.json' with { type: 'json' };
import risksAndTimeline from './risks-and-timeline.json' with { type: 'json' };
import steeringGroup from './steering-group.json' with { type: 'json' };
import welfareService from './welfare-service.json' with { type: 'json' };

export const SAMPLE_PAPERS = [
  programme,
  bodies,
  memorandum,
  welfareService,
  futureCommissioning,
  dependencyAndRecovery,
  policeAndCrimePanel,
  steeringGroup,
  services,
  risksAndTimeline,
];
