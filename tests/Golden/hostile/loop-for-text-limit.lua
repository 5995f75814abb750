-- A loop whose limit is a very long numeral.
function player_think()
  local s = ("1"):rep(10000)
  while true do pcall(function() for i = s, 1 do end end) end
end
