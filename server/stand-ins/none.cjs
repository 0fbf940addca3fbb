// Stands in for `fs` where there is none. gray-matter reads a file by its name, and nobody asks it to.
module.exports = {};
