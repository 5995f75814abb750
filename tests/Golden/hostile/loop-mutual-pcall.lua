-- pcall in pcall in pcall without end.
function player_think()
  local function f() pcall(f) end
  while true do f() end
end
