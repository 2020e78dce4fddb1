import * as migration_20261122_044251_initial from './20261122_044251_initial';

export const migrations = [
  {
    up: migration_20261122_044251_initial.up,
    down: migration_20261122_044251_initial.down,
    name: '20261122_044251_initial'
  },
];
