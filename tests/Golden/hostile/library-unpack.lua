-- Huge ranges to unpack.
function player_think()
  while true do pcall(unpack, {}, 1, 1e8) pcall(unpack, {}, -1e15, 1e15) pcall(unpack, {}, 1, 6999) end
end
