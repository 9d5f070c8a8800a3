//! What waits to be evaluated again.

use std::cmp::Reverse;

use super::state::FrameId;
use crate::compile::prop::Vertex;

/// Rank, row, place within the rank, vertex, frame: smallest first.
pub(super) type Entry = Reverse<(u32, u32, u32, Vertex, FrameId)>;
