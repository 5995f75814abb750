-- A creature whose main never waits.
function Creature:main() while true do pcall(function() while true do end end) end end
function Creature:onSpawned() while true do end end
