/**
 * Where things live, as rules that the build holds. {@code ArchitectureTest} has those of the whole program and takes in the others, a class for each kind of
 * rooms: what a package may depend on stands there, the names of packages in {@code Rooms}.
 */
package no.bofast.architecture;
