"""Rules of testimony: on whose word a thing is told."""
