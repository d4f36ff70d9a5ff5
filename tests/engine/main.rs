//! Native tests of the engine, one file a subject.

mod money;
