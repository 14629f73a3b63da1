import { storeContract } from '../contract/store-contract.js';
import { memoryStore } from './memory-store.js';

storeContract('memory', async () => memoryStore());
