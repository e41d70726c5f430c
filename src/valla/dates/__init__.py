"""Expressions of time in prose: found by the forms of a language, given a meaning, and resolved to days in the course of the text."""
