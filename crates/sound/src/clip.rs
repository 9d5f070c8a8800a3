//! A recorded sentence, as a phone or Audacity saves it: WAV, MP3, M4A (AAC) or Ogg Vorbis. Bounded whatever the file
//! claims: no more is decoded than the longest clip has.

use std::io::Cursor;
use std::ops::RangeInclusive;
use std::panic::{AssertUnwindSafe, catch_unwind};

use symphonia::core::codecs::audio::{AudioDecoder, AudioDecoderOptions};
use symphonia::core::errors::Error;
use symphonia::core::formats::probe::Hint;
use symphonia::core::formats::{FormatOptions, FormatReader, TrackType};
use symphonia::core::io::{MediaSourceStream, MediaSourceStreamOptions};
use symphonia::core::meta::MetadataOptions;

use crate::Sound;

/// Longest clip: a sentence of two breaths takes ten seconds.
pub const MAX_SECONDS: u32 = 30;
/// Samples a second: from a telephone's to a studio's.
pub const RATES: RangeInclusive<u32> = 8_000..=48_000;
/// A clip whose loudest moment is quieter than this is heard by nobody: 1 % of what the format can hold.
const SILENCE: u16 = 328;

/// Why a clip cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// No sound, or of a kind that is not read.
    #[error("not a sound of a kind that is read")]
    Kind,
    /// More channels than one.
    #[error("more than one channel")]
    Channels,
    /// Too few or too many samples a second.
    #[error("samples a second")]
    Rate,
    /// Longer than [`MAX_SECONDS`].
    #[error("too long")]
    Long,
    /// Nothing can be heard.
    #[error("silent")]
    Silent,
    /// It breaks off or was changed.
    #[error("damaged")]
    Damaged,
}

/// The clip as samples.
pub fn decode(file: &[u8]) -> Result<Sound, Fault> {
    // The decoder is others' code and gets bytes from outside: a fault of its own must not end the reading.
    let decoded = catch_unwind(AssertUnwindSafe(|| samples(file)));
    let sound = decoded.unwrap_or(Err(Fault::Damaged))?;
    let loudest = sound.samples.iter().map(|sample| sample.unsigned_abs()).max();
    match loudest {
        Some(loudest) if loudest >= SILENCE => Ok(sound),
        _ => Err(Fault::Silent),
    }
}

fn samples(file: &[u8]) -> Result<Sound, Fault> {
    let mut format = open(file)?;
    let track = format.default_track(TrackType::Audio).ok_or(Fault::Kind)?;
    let (id, codec) = (
        track.id,
        track.codec_params.as_ref().and_then(|codec| codec.audio()),
    );
    let mut decoder = symphonia::default::get_codecs()
        .make_audio_decoder(codec.ok_or(Fault::Kind)?, &AudioDecoderOptions::default())
        .map_err(|_| Fault::Kind)?;
    let mut sound = Sound::default();
    while let Some(packet) = format.next_packet().map_err(damaged)? {
        if packet.track_id == id {
            append(&mut sound, &mut *decoder, &packet)?;
        }
    }
    Ok(sound)
}

fn open(file: &[u8]) -> Result<Box<dyn FormatReader + 'static>, Fault> {
    let source = MediaSourceStream::new(
        Box::new(Cursor::new(file.to_vec())),
        MediaSourceStreamOptions::default(),
    );
    let probe = symphonia::default::get_probe();
    probe
        .probe(
            &Hint::new(),
            source,
            FormatOptions::default(),
            MetadataOptions::default(),
        )
        .map_err(|_| Fault::Kind)
}

fn append(
    sound: &mut Sound,
    decoder: &mut dyn AudioDecoder,
    packet: &symphonia::core::packet::Packet,
) -> Result<(), Fault> {
    let decoded = decoder.decode(packet).map_err(damaged)?;
    if decoded.spec().channels().count() != 1 {
        return Err(Fault::Channels);
    }
    let rate = decoded.spec().rate();
    if !RATES.contains(&rate) || !sound.samples.is_empty() && sound.rate != rate {
        return Err(Fault::Rate);
    }
    sound.rate = rate;
    let mut more: Vec<i16> = Vec::new();
    decoded.copy_to_vec_interleaved(&mut more);
    sound.samples.extend(more);
    let longest = usize::try_from(rate.saturating_mul(MAX_SECONDS)).unwrap_or(usize::MAX);
    match sound.samples.len() <= longest {
        true => Ok(()),
        false => Err(Fault::Long),
    }
}

fn damaged(_: Error) -> Fault {
    Fault::Damaged
}
