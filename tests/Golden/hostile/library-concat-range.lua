-- Huge ranges to join.
function player_think()
  while true do pcall(table.concat, {}, "", 1, 1e15) pcall(table.concat, {}, "x", -1e9, 1e9) end
end
