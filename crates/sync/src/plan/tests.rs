//! The planner, without a network.
