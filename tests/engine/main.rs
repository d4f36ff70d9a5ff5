//! Native tests of the engine, one file a subject.

mod money;
mod money_context;
mod money_latin;
mod money_properties;
