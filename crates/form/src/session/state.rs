//! The cells: one block per row of a repeat, addressed by frame and slot. Ids are positions, never text.

use std::sync::Arc;

use jiff::Zoned;

use crate::schema::{NodeId, ROOT_SCOPE, Schema, ScopeId, lists::Rows};
use crate::value::Value;

pub(crate) type FrameId = u32;
pub(crate) const ROOT_FRAME: FrameId = 0;

pub(crate) const RELEVANT: u8 = 1;
pub(crate) const REQUIRED: u8 = 2;
pub(crate) const READONLY: u8 = 4;
pub(crate) const CONSTRAINT_FAILS: u8 = 8;
/// Its value follows from other answers.
pub(crate) const COMPUTED: u8 = 16;
/// Nobody ever gives it an answer.
pub(crate) const SILENT: u8 = 32;
/// Asks for more rows than there can be.
pub(crate) const TOO_MANY: u8 = 64;

/// What is known of one node in one row.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Cell {
    pub(crate) value: Value,
    /// The rows on offer, when a filter chooses them.
    pub(crate) choices: Option<Rows>,
    /// Label and hint, when they hold `${…}`.
    pub(crate) texts: Option<Box<[Arc<str>; 2]>>,
    pub(crate) flags: u8,
    /// One bit per property that waits to be evaluated.
    pub(crate) dirty: u16,
    /// The act that changed this cell last.
    pub(crate) stamp: u32,
}

impl Cell {
    pub(crate) fn is(&self, flag: u8) -> bool {
        self.flags & flag != 0
    }

    pub(crate) fn put(&mut self, flag: u8, on: bool) {
        if on {
            self.flags |= flag
        } else {
            self.flags &= !flag
        }
    }
}

/// One row of a repeat, or the form itself.
#[derive(Debug, Clone)]
pub(crate) struct Frame {
    pub(crate) scope: ScopeId,
    pub(crate) parent: FrameId,
    /// Place among its siblings, from 0.
    pub(crate) position: u32,
    /// First cell.
    pub(crate) base: u32,
    pub(crate) id: Arc<str>,
    /// Rows of the repeats that stand in this scope.
    pub(crate) rows: Vec<RowList>,
    /// Part of the form at the moment (not parked by a lower count, not removed).
    pub(crate) live: bool,
}

/// The rows of one repeat in one row of its surroundings. Rows past `active` are parked: a count was lowered, and the
/// answers wait in case it is raised again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct RowList {
    pub(crate) frames: Vec<FrameId>,
    pub(crate) active: usize,
}

impl RowList {
    pub(crate) fn active(&self) -> &[FrameId] {
        self.frames.get(..self.active).unwrap_or(&self.frames)
    }
}

static BLANK_CELL: Cell = Cell {
    value: Value::Blank,
    choices: None,
    texts: None,
    flags: 0,
    dirty: 0,
    stamp: 0,
};
static BLANK: Value = Value::Blank;

/// All cells of a session and the circumstances that expressions may ask about.
#[derive(Debug, Clone)]
pub(crate) struct State {
    pub(crate) cells: Vec<Cell>,
    pub(crate) frames: Vec<Frame>,
    /// Blocks that no frame uses, by scope.
    pub(crate) free: Vec<Vec<u32>>,
    pub(crate) now: Zoned,
    pub(crate) seed: u64,
    pub(crate) language: String,
}

impl State {
    pub(crate) fn new(schema: &Schema, now: Zoned, seed: u64, language: String) -> State {
        let free = vec![Vec::new(); schema.scopes.len()];
        let mut state = State {
            cells: Vec::new(),
            frames: Vec::new(),
            free,
            now,
            seed,
            language,
        };
        state.add_frame(schema, ROOT_SCOPE, ROOT_FRAME, "".into());
        state
    }

    /// A new block of blank cells.
    pub(crate) fn add_frame(
        &mut self,
        schema: &Schema,
        scope: ScopeId,
        parent: FrameId,
        id: Arc<str>,
    ) -> FrameId {
        let shape = schema.scope(scope);
        let reused = self.free.get_mut(scope as usize).and_then(Vec::pop);
        let base = reused.unwrap_or_else(|| {
            let base = self.cells.len();
            self.cells.resize(base + shape.nodes.len(), Cell::default());
            u32::try_from(base).unwrap_or(u32::MAX)
        });
        let rows = vec![RowList::default(); shape.repeats.len()];
        let frame = Frame {
            scope,
            parent,
            position: 0,
            base,
            id,
            rows,
            live: true,
        };
        self.frames.push(frame);
        u32::try_from(self.frames.len() - 1).unwrap_or(0)
    }

    /// Gives a frame's cells, and those of the rows inside it, back.
    pub(crate) fn release(&mut self, schema: &Schema, frame: FrameId) {
        let Some(gone) = self.frames.get_mut(frame as usize) else {
            return;
        };
        gone.live = false;
        let (scope, base) = (gone.scope, gone.base as usize);
        let inner: Vec<FrameId> = std::mem::take(&mut gone.rows)
            .into_iter()
            .flat_map(|rows| rows.frames)
            .collect();
        let count = schema.scope(scope).nodes.len();
        for cell in self.cells.iter_mut().skip(base).take(count) {
            *cell = Cell::default();
        }
        if let Some(free) = self.free.get_mut(scope as usize) {
            free.push(u32::try_from(base).unwrap_or(0));
        }
        for inner in inner {
            self.release(schema, inner);
        }
    }

    pub(crate) fn frame(&self, id: FrameId) -> Option<&Frame> {
        self.frames.get(id as usize)
    }

    pub(crate) fn index(&self, frame: FrameId, slot: u32) -> usize {
        self.frame(frame)
            .map_or(usize::MAX, |frame| frame.base as usize + slot as usize)
    }

    pub(crate) fn cell(&self, frame: FrameId, slot: u32) -> &Cell {
        self.cells.get(self.index(frame, slot)).unwrap_or(&BLANK_CELL)
    }

    pub(crate) fn cell_mut(&mut self, frame: FrameId, slot: u32) -> Option<&mut Cell> {
        let index = self.index(frame, slot);
        self.cells.get_mut(index)
    }

    /// The value that expressions see: blank while the node is not relevant.
    pub(crate) fn visible(&self, frame: FrameId, slot: u32) -> &Value {
        let cell = self.cell(frame, slot);
        if cell.is(RELEVANT) { &cell.value } else { &BLANK }
    }

    /// The row of that scope which this row is in.
    pub(crate) fn frame_in(&self, frame: FrameId, scope: ScopeId) -> FrameId {
        let mut at = frame;
        while let Some(found) = self.frame(at) {
            if found.scope == scope || found.scope == ROOT_SCOPE {
                return at;
            }
            at = found.parent;
        }
        ROOT_FRAME
    }

    /// Active rows of a repeat that stands in this row's scope.
    pub(crate) fn rows(&self, schema: &Schema, frame: FrameId, repeat: NodeId) -> &[FrameId] {
        self.row_list(schema, frame, repeat).map_or(&[], RowList::active)
    }

    pub(crate) fn row_list(&self, schema: &Schema, frame: FrameId, repeat: NodeId) -> Option<&RowList> {
        let (_, ordinal) = schema.node(repeat).rows?;
        self.frame(frame)?.rows.get(ordinal as usize)
    }

    pub(crate) fn row_list_mut(
        &mut self,
        schema: &Schema,
        frame: FrameId,
        repeat: NodeId,
    ) -> Option<&mut RowList> {
        let (_, ordinal) = schema.node(repeat).rows?;
        self.frames
            .get_mut(frame as usize)?
            .rows
            .get_mut(ordinal as usize)
    }

    /// Active rows of `scope` inside a row of `level`.
    pub(crate) fn frames_under(
        &self,
        schema: &Schema,
        frame: FrameId,
        level: ScopeId,
        scope: ScopeId,
        out: &mut Vec<FrameId>,
    ) {
        if scope == level {
            out.push(frame);
            return;
        }
        let shape = schema.scope(scope);
        if shape.parent == level {
            out.extend_from_slice(self.rows(schema, frame, shape.owner));
            return;
        }
        if scope == ROOT_SCOPE {
            return;
        }
        let mut outer = Vec::new();
        self.frames_under(schema, frame, level, shape.parent, &mut outer);
        for frame in outer {
            out.extend_from_slice(self.rows(schema, frame, shape.owner));
        }
    }
}
