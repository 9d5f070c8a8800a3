//! The journeys, told with named devices: see `journeys/`, `browser/` and `window/`.
