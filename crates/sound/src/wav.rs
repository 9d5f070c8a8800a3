//! Sound as a WAV file: samples of several files put one behind the other, and what tests ask of them.

/// Samples of one channel, 16 bits.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sound {
    /// Samples a second.
    pub rate: u32,
    /// The samples.
    pub samples: Vec<i16>,
}

impl Sound {
    /// Reads a file of one channel and 16 bits; nothing when it is another or damaged.
    pub fn read(file: &[u8]) -> Option<Self> {
        let is_wave = file.get(..4)? == b"RIFF" && file.get(8..16)? == b"WAVEfmt ";
        let plain = short(file, 20)? == 1 && short(file, 22)? == 1 && short(file, 34)? == 16;
        if !is_wave || !plain {
            return None;
        }
        let samples = file
            .get(data_at(file)?..)?
            .as_chunks::<2>()
            .0
            .iter()
            .map(|pair| i16::from_le_bytes(*pair));
        Some(Self {
            rate: long(file, 24)?,
            samples: samples.collect(),
        })
    }

    /// Puts another file behind this one. Nothing when it cannot be read or has another rate.
    pub fn append(&mut self, file: &[u8]) -> Option<()> {
        let next = Self::read(file)?;
        if self.samples.is_empty() {
            self.rate = next.rate;
        }
        if self.rate != next.rate {
            return None;
        }
        self.samples.extend(next.samples);
        Some(())
    }

    /// As a file.
    pub fn file(&self) -> Vec<u8> {
        let data = u32::try_from(self.samples.len().saturating_mul(2)).unwrap_or(u32::MAX);
        let mut file = Vec::with_capacity(self.samples.len().saturating_mul(2).saturating_add(44));
        file.extend(b"RIFF");
        file.extend(data.saturating_add(36).to_le_bytes());
        file.extend(b"WAVEfmt ");
        file.extend(16_u32.to_le_bytes());
        file.extend([1, 0, 1, 0]);
        file.extend(self.rate.to_le_bytes());
        file.extend(self.rate.saturating_mul(2).to_le_bytes());
        file.extend([2, 0, 16, 0]);
        file.extend(b"data");
        file.extend(data.to_le_bytes());
        file.extend(self.samples.iter().flat_map(|sample| sample.to_le_bytes()));
        file
    }

    /// Length in thousandths of a second.
    pub fn milliseconds(&self) -> u64 {
        let samples = u64::try_from(self.samples.len()).unwrap_or(u64::MAX);
        samples.saturating_mul(1000) / u64::from(self.rate.max(1))
    }
}

/// Where samples begin. A program that writes into a pipe does not know the length, so that field is not believed.
fn data_at(file: &[u8]) -> Option<usize> {
    let mut at = 12_usize;
    loop {
        let name = file.get(at..at.checked_add(4)?)?;
        let body = at.checked_add(8)?;
        if name == b"data" {
            return Some(body);
        }
        at = body.checked_add(usize::try_from(long(file, at.checked_add(4)?)?).ok()?)?;
    }
}

fn short(file: &[u8], at: usize) -> Option<u16> {
    let bytes = file.get(at..at.checked_add(2)?)?;
    Some(u16::from_le_bytes(bytes.try_into().ok()?))
}

fn long(file: &[u8], at: usize) -> Option<u32> {
    let bytes = file.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(bytes.try_into().ok()?))
}
